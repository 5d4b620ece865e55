// node filter.mjs STUDENTS_CSV OUTPUT_CSV THREADS
// Filters the rows of students.csv by kind of contact and writes seven columns of them to one CSV file.
// Prints one line of JSON: the version, the time of the statement alone, and the rows written.
import { DuckDBInstance } from '@duckdb/node-api';

const [input, output, threads] = process.argv.slice(2);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();

const started = performance.now();
const result = await connection.run(`
  COPY (
    SELECT School_id, Student_id, Contact_relationship, Contact_type, Contact_name, Contact_phone, Contact_email
    FROM read_csv(${quoted(input)}, header = true, all_varchar = true)
    WHERE Contact_type IN ('Parent/Guardian', 'Guardian', 'Guardian 1', 'Guardian 2', 'Primary', 'Family', 'Mother', 'Father')
  ) TO ${quoted(output)} (HEADER, DELIMITER ',')`);
const milliseconds = performance.now() - started;

const version = await connection.runAndReadAll('SELECT version()');
console.log(JSON.stringify({
  version: version.getRows()[0][0],
  milliseconds,
  rows: Number(result.rowsChanged),
}));
