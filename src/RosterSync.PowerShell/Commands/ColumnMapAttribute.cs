using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;

namespace RosterSync.Commands;

/// <summary>
/// Makes a column map of what a script gives: a map, the path of a map's file, or a hashtable of headers and meanings. A hashtable
/// with a name of the student is a file of students, any other one of contacts.
/// </summary>
internal sealed class ColumnMapAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return given switch
            {
                null => null,
                SisColumnMap map => map,
                string path => ColumnMapFile.Read(engineIntrinsics.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)),
                IDictionary columns => Of(columns),
                _ => throw new ArgumentTransformationMetadataException("A column map is a hashtable of headers and meanings, the path of a map, or what New-SisColumnMap gives."),
            };
        }
        catch (RosterFormatException exception)
        {
            throw new ArgumentTransformationMetadataException($"{exception.Message} {exception.Action}", exception);
        }
    }

    private static SisColumnMap Of(IDictionary columns)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry column in columns)
        {
            meanings[LanguagePrimitives.ConvertTo<string>(column.Key)] = LanguagePrimitives.ConvertTo<string>(column.Value);
        }

        string[] ofStudents = ["FirstName", "LastName", "FullName"];
        var map = new SisColumnMap
        {
            Files =
            [
                new SisColumnMapFile
                {
                    Kind = meanings.Values.Any(meaning => ofStudents.Contains(meaning, StringComparer.OrdinalIgnoreCase)) ? SisFileKind.Students : SisFileKind.Contacts,
                    Columns = meanings,
                },
            ],
        };
        _ = new MappedSource(map);
        return map;
    }
}
