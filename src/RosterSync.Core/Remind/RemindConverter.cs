using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.Remind.Conversion;
using RosterSync.Sis;

namespace RosterSync.Remind;

/// <summary>
/// Turns the records of an export into a roster as Remind takes it. Rows come in any order; <see cref="Finish"/> then decides
/// who goes in, and writes. The same records give the same bytes in whatever order they came.
/// </summary>
public sealed class RemindConverter : ISisSink
{
    private readonly ConversionOptions options;
    private ConversionState state;
    private readonly DecisionCache decisions;
    private readonly byte[] kindRanks = new byte[8];
    private readonly List<bool?> remarkIsBlock = [];

    private string remarkFile = string.Empty;
    private int export = -1;
    private byte file;
    private string fileName = string.Empty;
    private int student = -1;
    private byte[] studentRow = new byte[512];
    private int studentRowLength = -1;
    private BadPoints badPoints;
    private byte[] emailBuffer = new byte[320];
    private byte[] firstBuffer = new byte[128];
    private byte[] lastBuffer = new byte[128];
    private byte[] nameBuffer = new byte[256];
    private byte[] textBuffer = new byte[256];

    /// <summary>Makes a converter for one roster.</summary>
    public RemindConverter(ConversionOptions options)
    {
        this.options = options;
        state = new ConversionState();
        decisions = new DecisionCache(new ContactPolicy(options.Contacts));
        RankPhoneKinds();
    }

    /// <summary>How many different students came so far.</summary>
    public int StudentCount => state.Students.Records.Count;

    /// <inheritdoc/>
    public void BeginExport(SisExportInfo export)
    {
        this.export++;
        state.Exports.Add(export);
        student = -1;
        studentRowLength = -1;
    }

    /// <inheritdoc/>
    public void OnSchool(SisRow row)
    {
        var id = row[SisField.SchoolId];
        if (id.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.School, LeftOutReason.MissingId, 0, 0, 0, (int)row.Line, FileOf(row));
            return;
        }

        var school = state.Schools.Records[state.Schools.GetOrAdd(id)];
        school.IsListed = true;
        var name = CellText.Clean(row[SisField.SchoolName], ref nameBuffer);
        if (!name.IsEmpty && (school.Name == 0 || name.SequenceCompareTo(state.Arena[school.Name]) < 0))
        {
            school.Name = state.Arena.Add(name);
        }

        if (PhoneNumber.Parse(row[SisField.SchoolPhone], out var number) == PhoneVerdict.Valid)
        {
            state.Points.Flags(state.Points.Phone(number)) |= PointFlags.School;
        }

        var email = Email(row[SisField.SchoolEmail]);
        if (email >= 0)
        {
            state.Points.Flags(email) |= PointFlags.School;
        }
    }

    /// <inheritdoc/>
    public void OnStudent(SisRow row)
    {
        // A student's row is repeated for every contact: the student part is read once while it stays the same.
        if (IsSameStudentRow(row))
        {
            return;
        }

        var id = row[SisField.PersonId];
        if (id.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Student, LeftOutReason.MissingId, state.Arena.Add(row[SisField.SchoolId]), 0, 0, (int)row.Line, FileOf(row));
            student = -1;
            return;
        }

        student = state.Students.GetOrAdd(id);
        Names(row[SisField.FirstName], row[SisField.MiddleName], row[SisField.LastName], row[SisField.Suffix], row[SisField.FullName], out var name);
        var birth = SisDate.TryParse(row[SisField.BirthDate], out var day) ? day : 0;
        state.Students.Merge(student, name.First, name.Last, birth, row[SisField.StudentNumber], CellText.Clean(row[SisField.Grade], ref textBuffer));

        ref var record = ref state.Students.Records[student];
        if (record.Line == 0 || row.Line < record.Line)
        {
            record.Line = (int)row.Line;
            record.File = FileOf(row);
        }

        record.Flags |= StatusWords.IsInactive(row[SisField.Status]) ? StudentFlags.Inactive : StudentFlags.Active;
        SetIfBetter(ref record.Email, Email(row[SisField.Email]));
        SetIfBetter(ref record.Phone, Phone(row[SisField.Phone]));
        SetIfBetter(ref record.OtherPhone, Phone(row[SisField.OtherPhone]));
        var school = row[SisField.SchoolId];
        if (!school.IsEmpty && !StatusWords.IsInactive(row[SisField.Status]))
        {
            state.Students.AddSchool(student, state.Schools.GetOrAdd(school));
        }
    }

    /// <inheritdoc/>
    public void OnContact(SisRow row)
    {
        var of = student;
        var id = row[SisField.PersonId];
        if (of < 0 || !state.Arena[state.Students.Records[of].Id].SequenceEqual(id))
        {
            if (id.IsEmpty)
            {
                state.LeftOut.Add(LeftOutKind.Contact, LeftOutReason.UnknownStudent, 0, state.Arena.Add(row[SisField.ContactId]), 0, (int)row.Line, FileOf(row));
                return;
            }

            of = state.Students.GetOrAdd(id);
        }

        var question = new DecisionCache.Question
        {
            Type = row[SisField.ContactType],
            Relationship = row[SisField.ContactRelationship],
            IsEmergency = TruthValue.Parse(row[SisField.ContactIsEmergency]) == TruthKind.Yes,
            IsGuardian = TruthValue.Parse(row[SisField.ContactIsGuardian]) == TruthKind.Yes,
            Custody = TruthValue.Parse(row[SisField.ContactHasCustody]),
        };
        var decision = decisions.Decide(question, out var isBlocked);
        isBlocked |= IsBlockedByFlag(row) || IsBlockedByRemark(row);

        var priority = Priority(row[SisField.ContactPriority]);
        badPoints = BadPoints.None;
        Span<int> points = stackalloc int[5];
        Span<byte> ranks = stackalloc byte[5];
        var count = CollectPoints(row, points, ranks);
        Names(row[SisField.ContactFirstName], row[SisField.ContactMiddleName], row[SisField.ContactLastName], row[SisField.ContactSuffix], row[SisField.ContactName], out var name);

        var contactId = row[SisField.ContactId];
        var entry = IsUsableId(contactId)
            ? state.Contacts.EntryWithId(Math.Max(export, 0), contactId, name)
            : state.Contacts.EntryWithoutId(name, points.Slice(0, count));
        for (var i = 0; i < count; i++)
        {
            state.Contacts.AddPoint(entry, points[i], ranks[i], priority);
        }

        if (StatusWords.IsInactive(row[SisField.ContactStatus]))
        {
            decision = new ContactDecision(false, ContactReason.Inactive, decision.Rank);
        }

        state.Link(of, entry, decision, isBlocked, priority, (int)row.Line, FileOf(row));
        if (badPoints != BadPoints.None)
        {
            state.BadPoints.Add(new BadPointRecord { Student = of, Entry = entry, Line = (int)row.Line, File = FileOf(row), What = badPoints });
        }
    }

    /// <inheritdoc/>
    public void OnTeacher(SisRow row) => OnAdult(row, isTeacher: true);

    /// <inheritdoc/>
    public void OnStaff(SisRow row) => OnAdult(row, isTeacher: false);

    /// <inheritdoc/>
    public void OnSection(SisRow row)
    {
        var school = row[SisField.SchoolId];
        var id = row[SisField.SectionId];
        if (school.IsEmpty || id.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Section, LeftOutReason.MissingId, state.Arena.Add(school), state.Arena.Add(id), 0, (int)row.Line, FileOf(row));
            return;
        }

        var section = state.Sections.Records[state.Sections.GetOrAdd(state.Schools.GetOrAdd(school), id)];
        section.IsKnown = true;
        section.IsActive |= !StatusWords.IsInactive(row[SisField.Status]);
        section.Start = Math.Min(section.Start, SisDate.TryParse(row[SisField.StartDate], out var start) ? start : 0);
        section.End = Math.Max(section.End, SisDate.TryParse(row[SisField.EndDate], out var end) ? end : SectionRecord.Forever);
        section.Name = Better(section.Name, row[SisField.SectionName]);
        section.Number = Better(section.Number, row[SisField.SectionNumber]);
        section.CourseName = Better(section.CourseName, row[SisField.CourseName]);
        section.Period = Better(section.Period, row[SisField.Period]);
        section.TermName = Better(section.TermName, row[SisField.TermName]);
        if (section.Line == 0 || row.Line < section.Line)
        {
            section.Line = (int)row.Line;
            section.File = FileOf(row);
        }

        AddTeacher(section, row[SisField.TeacherId], isLead: true);
        for (var field = SisField.Teacher2Id; field <= SisField.Teacher10Id; field++)
        {
            AddTeacher(section, row[field], isLead: false);
        }
    }

    /// <inheritdoc/>
    public void OnEnrollment(SisRow row)
    {
        var school = row[SisField.SchoolId];
        var sectionId = row[SisField.SectionId];
        var person = row[SisField.PersonId];
        if (school.IsEmpty || sectionId.IsEmpty || person.IsEmpty)
        {
            state.LeftOut.Add(LeftOutKind.Enrollment, LeftOutReason.MissingId, state.Arena.Add(school), state.Arena.Add(sectionId), state.Arena.Add(person), (int)row.Line, FileOf(row));
            return;
        }

        if (StatusWords.IsInactive(row[SisField.Status]))
        {
            state.LeftOut.Add(LeftOutKind.Enrollment, LeftOutReason.Inactive, state.Arena.Add(school), state.Arena.Add(sectionId), state.Arena.Add(person), (int)row.Line, FileOf(row));
            return;
        }

        var section = state.Sections.GetOrAdd(state.Schools.GetOrAdd(school), sectionId);
        switch (EnrollmentRoles.Parse(row[SisField.EnrollmentRole]))
        {
            case EnrollmentRole.Student:
                state.Enrollments.Add(new EnrollmentRecord
                {
                    Section = section,
                    Student = state.Students.GetOrAdd(person),
                    End = SisDate.TryParse(row[SisField.EndDate], out var end) ? end : 0,
                });
                break;
            case EnrollmentRole.Teacher:
                AddTeacher(state.Sections.Records[section], person, isLead: TruthValue.Parse(row[SisField.IsPrimary]) == TruthKind.Yes);
                break;
            default:
                // Proctors and administrators of a class have no place in Remind's files.
                break;
        }
    }

    /// <summary>Decides who goes in and writes the files. Afterwards the converter is empty: what the rows said is let go of.</summary>
    /// <param name="writer">Where the files go.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>What went in, what was left out and why, and the findings.</returns>
    public ConversionResult Finish(IRosterWriter writer, CancellationToken token = default)
    {
        var resolution = new RosterResolution(state, options);
        resolution.Resolve(token);
        new RosterEmitter(state, options, resolution).Write(writer, token);
        var result = resolution.Result();
        state = new ConversionState();
        return result;
    }

    private void OnAdult(SisRow row, bool isTeacher)
    {
        var id = row[SisField.PersonId];
        var school = row[SisField.SchoolId];
        if (id.IsEmpty)
        {
            state.LeftOut.Add(isTeacher ? LeftOutKind.Teacher : LeftOutKind.Staff, LeftOutReason.MissingId, state.Arena.Add(school), 0, 0, (int)row.Line, FileOf(row));
            return;
        }

        var adult = state.Adults.GetOrAdd(isTeacher, id);
        Names(row[SisField.FirstName], row[SisField.MiddleName], row[SisField.LastName], row[SisField.Suffix], row[SisField.FullName], out var name);
        if ((adult.First == 0 && adult.Last == 0)
            || ContactBook.IsBetterName(name.First, name.Last, state.Arena[adult.First], state.Arena[adult.Last]))
        {
            adult.First = state.Arena.Add(name.First);
            adult.Last = state.Arena.Add(name.Last);
        }

        if (adult.Line == 0 || row.Line < adult.Line)
        {
            adult.Line = (int)row.Line;
            adult.File = FileOf(row);
        }

        var email = Email(row[SisField.Email]);
        if (email >= 0 && (adult.Email < 0 || state.Points.Compare(email, adult.Email) < 0))
        {
            adult.Email = email;
        }

        AddPhone(adult, Phone(row[SisField.Phone]));
        AddPhone(adult, Phone(row[SisField.OtherPhone]));
        if (StatusWords.IsInactive(row[SisField.Status]))
        {
            return;
        }

        adult.IsActive = true;
        if (school.SequenceEqual("DEFAULT_DISTRICT_OFFICE"u8))
        {
            adult.IsDistrictOffice = true;
        }
        else if (!school.IsEmpty)
        {
            adult.Schools.Add(state.Schools.GetOrAdd(school));
        }
    }

    private static void AddPhone(AdultRecord adult, int point)
    {
        if (point >= 0 && !adult.Phones.Contains(point))
        {
            adult.Phones.Add(point);
        }
    }

    private void AddTeacher(SectionRecord section, ReadOnlySpan<byte> id, bool isLead)
    {
        if (id.IsEmpty)
        {
            return;
        }

        var handle = 0;
        foreach (var known in section.TeacherIds)
        {
            if (state.Arena[known].SequenceEqual(id))
            {
                handle = known;
                break;
            }
        }

        if (handle == 0)
        {
            handle = state.Arena.Add(id);
            section.TeacherIds.Add(handle);
        }

        if (isLead && (section.LeadTeacherId == 0 || id.SequenceCompareTo(state.Arena[section.LeadTeacherId]) < 0))
        {
            section.LeadTeacherId = handle;
        }
    }

    private bool IsSameStudentRow(SisRow row)
    {
        var length = 0;
        var same = studentRowLength >= 0;
        for (var i = 0; i < StudentPart.Length; i++)
        {
            var cell = row[StudentPart[i]];
            var end = length + cell.Length + 1;
            if (same && end <= studentRowLength && studentRow[end - 1] == 0 && cell.SequenceEqual(studentRow.AsSpan(length, cell.Length)))
            {
                length = end;
                continue;
            }

            same = false;
            if (studentRow.Length < end)
            {
                Array.Resize(ref studentRow, end * 2);
            }

            cell.CopyTo(studentRow.AsSpan(length));
            studentRow[end - 1] = 0;
            length = end;
        }

        same &= length == studentRowLength;
        studentRowLength = length;
        return same && student >= 0;
    }

    private static readonly SisField[] StudentPart =
    [
        SisField.PersonId, SisField.SchoolId, SisField.LastName, SisField.FirstName, SisField.BirthDate, SisField.Email,
        SisField.StudentNumber, SisField.Grade, SisField.Phone, SisField.OtherPhone, SisField.FullName, SisField.Suffix, SisField.Status,
    ];

    private void Names(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> last, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> full, out ContactName name)
    {
        _ = middle;
        if (first.IsEmpty && last.IsEmpty && !full.IsEmpty)
        {
            full = CellText.Clean(full, ref nameBuffer);
            PersonName.Split(full, out var firstSlice, out _, out var lastSlice, out var suffixSlice);
            first = firstSlice.Of(full);
            last = lastSlice.Of(full);
            suffix = suffixSlice.Of(full);
        }
        else
        {
            first = CellText.Clean(first, ref firstBuffer);
            last = CellText.Clean(last, ref lastBuffer);
        }

        name = default;
        name.NameHash = NameFolding.Fold(first, last, suffix);
        name.LastNameHash = last.IsEmpty ? 0 : NameFolding.Fold(default, last, default);
        name.Flags = Placeholders.IsName(first, last) ? ContactEntryFlags.PlaceholderName
            : first.IsEmpty || last.IsEmpty ? ContactEntryFlags.MissingName : ContactEntryFlags.None;
        if (!suffix.IsEmpty)
        {
            suffix = CellText.Clean(suffix, ref textBuffer);
            last = Joined(last, suffix);
        }

        name.First = first;
        name.Last = last;
    }

    private static byte[] Joined(ReadOnlySpan<byte> last, ReadOnlySpan<byte> suffix)
    {
        var joined = new byte[last.Length + 1 + suffix.Length];
        last.CopyTo(joined);
        joined[last.Length] = (byte)' ';
        suffix.CopyTo(joined.AsSpan(last.Length + 1));
        return joined;
    }

    private int CollectPoints(SisRow row, Span<int> points, Span<byte> ranks)
    {
        var count = 0;
        var email = Email(row[SisField.ContactEmail]);
        if (email >= 0)
        {
            points[count] = email;
            ranks[count++] = 0;
        }

        AddPhone(row[SisField.ContactPhone], PhoneKinds.Parse(row[SisField.ContactPhoneType]), points, ranks, ref count);
        AddPhone(row[SisField.ContactMobilePhone], PhoneKind.Mobile, points, ranks, ref count);
        AddPhone(row[SisField.ContactHomePhone], PhoneKind.Home, points, ranks, ref count);
        AddPhone(row[SisField.ContactWorkPhone], PhoneKind.Work, points, ranks, ref count);
        if (count > 1)
        {
            Sort(points, ranks, count);
        }

        return count;
    }

    private void AddPhone(ReadOnlySpan<byte> text, PhoneKind kind, Span<int> points, Span<byte> ranks, ref int count)
    {
        // A fax is nobody's contact point, so it is no evidence either.
        if (text.IsEmpty || kind == PhoneKind.Fax)
        {
            return;
        }

        var point = Phone(text);
        if (point < 0)
        {
            return;
        }

        var rank = kindRanks[(int)kind];
        for (var i = 0; i < count; i++)
        {
            if (points[i] == point)
            {
                ranks[i] = Math.Min(ranks[i], rank);
                return;
            }
        }

        points[count] = point;
        ranks[count++] = rank;
    }

    // In order of point numbers, so that the same points give the same entry whichever column they stand in.
    private static void Sort(Span<int> points, Span<byte> ranks, int count)
    {
        for (var i = 1; i < count; i++)
        {
            for (var j = i; j > 0 && points[j - 1] > points[j]; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
                (ranks[j - 1], ranks[j]) = (ranks[j], ranks[j - 1]);
            }
        }
    }

    private static bool IsBlockedByFlag(SisRow row)
    {
        var restricted = row[SisField.ContactIsRestricted];
        if (!restricted.IsEmpty && TruthValue.Parse(restricted) != TruthKind.No && !BlockWords.Denies(restricted))
        {
            return true;
        }

        // "No rights" in a column of custody is more than a no.
        if (BlockWords.Says(row[SisField.ContactHasCustody]) || BlockWords.Says(row[SisField.ContactIsAllowed]))
        {
            return true;
        }

        if (TruthValue.Parse(row[SisField.ContactIsAllowed]) == TruthKind.No)
        {
            return true;
        }

        var type = row[SisField.ContactRecordType];
        return type.Length == 1 && (type[0] | 0x20) == 'r';
    }

    private bool IsBlockedByRemark(SisRow row)
    {
        var count = row.RemarkCount;
        if (count == 0)
        {
            return false;
        }

        if (!ReferenceEquals(remarkFile, row.File) || remarkIsBlock.Count != count)
        {
            remarkFile = row.File;
            remarkIsBlock.Clear();
            for (var i = 0; i < count; i++)
            {
                var header = row.RemarkHeader(i);
                remarkIsBlock.Add(BlockWords.RemarkHeaderIsBlock(header) ? true : BlockWords.RemarkHeaderIsOther(header) ? null : false);
            }
        }

        for (var i = 0; i < count; i++)
        {
            var remark = row.Remark(i);
            if (remark.IsEmpty || remarkIsBlock[i] is not { } blocksByAnyValue)
            {
                continue;
            }

            if (BlockWords.Says(remark) || (blocksByAnyValue && TruthValue.Parse(remark) != TruthKind.No && !BlockWords.Denies(remark)))
            {
                return true;
            }
        }

        return false;
    }

    private int Email(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        if (emailBuffer.Length < text.Length)
        {
            emailBuffer = new byte[text.Length * 2];
        }

        if (EmailAddress.Parse(text, emailBuffer, out var length) == EmailVerdict.Valid)
        {
            return state.Points.Email(emailBuffer.AsSpan(0, length));
        }

        badPoints |= BadPoints.Email;
        return -1;
    }

    private int Phone(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        var verdict = PhoneNumber.Parse(text, out var number);
        if (verdict == PhoneVerdict.Valid)
        {
            return state.Points.Phone(number);
        }

        badPoints |= verdict switch
        {
            PhoneVerdict.Malformed => BadPoints.Phone,
            PhoneVerdict.Unsupported => BadPoints.UnsupportedPhone,
            _ => BadPoints.None,
        };
        return -1;
    }

    private void SetIfBetter(ref int known, int point)
    {
        if (point >= 0 && (known < 0 || state.Points.Compare(point, known) < 0))
        {
            known = point;
        }
    }

    private string Better(string known, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return known;
        }

        var text = CellText.CleanText(value, ref textBuffer);
        return known.Length == 0 || string.CompareOrdinal(text, known) < 0 ? text : known;
    }

    private static ushort Priority(ReadOnlySpan<byte> text)
    {
        // 99 is rubbish in at least one system and last in the others, so it says nothing.
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || value > 999)
            {
                return ContactBook.NoPriority;
            }

            value = (value * 10) + digit - '0';
        }

        return text.IsEmpty || value >= 99 ? ContactBook.NoPriority : (ushort)value;
    }

    private static bool IsUsableId(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty)
        {
            return false;
        }

        var onlyZeros = true;
        foreach (var unit in id)
        {
            onlyZeros &= unit is (byte)'0' or (byte)'-' or (byte)'.' or (byte)' ';
        }

        return !onlyZeros && !IsWordForNone(id);
    }

    private static bool IsWordForNone(ReadOnlySpan<byte> id)
    {
        if (id.Length > 8)
        {
            return false;
        }

        Span<byte> folded = stackalloc byte[8];
        ReadOnlySpan<byte> word = folded.Slice(0, NameFolding.Fold(id, folded));
        return word.SequenceEqual("na"u8) || word.SequenceEqual("none"u8) || word.SequenceEqual("null"u8) || word.SequenceEqual("nil"u8)
            || word.SequenceEqual("unknown"u8) || word.SequenceEqual("tbd"u8);
    }

    private byte FileOf(SisRow row)
    {
        if (!ReferenceEquals(fileName, row.File))
        {
            fileName = row.File;
            file = state.FileIndex(fileName);
        }

        return file;
    }

    private void RankPhoneKinds()
    {
        for (var i = 0; i < kindRanks.Length; i++)
        {
            kindRanks[i] = ContactBook.NotSent;
        }

        for (var i = 0; i < options.Contacts.PhoneTypes.Count; i++)
        {
            kindRanks[(int)options.Contacts.PhoneTypes[i]] = (byte)i;
        }

        // Other, unlisted and unsaid kinds count as home.
        kindRanks[(int)PhoneKind.Other] = Math.Min(kindRanks[(int)PhoneKind.Other], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Unlisted] = Math.Min(kindRanks[(int)PhoneKind.Unlisted], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Unknown] = Math.Min(kindRanks[(int)PhoneKind.Unknown], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Fax] = ContactBook.NotSent;
    }
}
