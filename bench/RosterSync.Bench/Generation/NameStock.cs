using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RosterSync.Bench.Generation;

/// <summary>A name, and how an e-mail address spells it.</summary>
internal sealed class Name(string text, string ascii)
{
    public byte[] Text { get; } = Encoding.UTF8.GetBytes(text);

    public byte[] Ascii { get; } = Encoding.UTF8.GetBytes(ascii);
}

/// <summary>
/// Made-up names. Last names are put together from syllables, so that there are as many as a large district has;
/// the first ones of a list are picked more often than the last, as in life.
/// </summary>
internal static class NameStock
{
    private static readonly string[] Girls = Words(
        "Ada Alma Amara Anika Ava Bella Bianca Cara Celia Clara Dana Delia Edith Elena Elsa Emma Esme Faye Flora Freya Gemma Greta Hana Hazel Helen Ida " +
        "Ines Iris Isla Ivy Jade Jana Joan June Kara Katya Kira Lara Lena Lila Lucy Luna Maeve Maia Mara Mila Mina Mona Nadia Nell Nina Nora Olga Opal " +
        "Paula Petra Pia Quinn Rhea Rita Rosa Ruby Runa Selma Sofia Stella Talia Tess Thea Una Vera Viola Willa Yara Zara Zelda");

    private static readonly string[] Boys = Words(
        "Abel Adam Alan Amir Anton Aron Asher Axel Basil Boris Caleb Carl Cyrus Damon Darius Dean Dylan Edgar Eli Emil Enzo Ezra Felix Finn Gavin George " +
        "Gideon Hugo Ian Igor Isaac Ivan Jack Jasper Joel Jonas Jude Karl Kellan Leo Levi Liam Lucas Magnus Malik Marco Mateo Max Miles Milo Nathan Nico " +
        "Noah Omar Oscar Otto Owen Paul Pedro Ravi Reza Rohan Roman Ross Rufus Samir Sean Silas Simon Theo Tobias Umar Victor Walter Xavier Yusuf Zane");

    private static readonly string[] AccentedFirst = Words("José Zoë Renée Chloé Søren Łucja Inés Tomás Đức Jürgen Åsa Siân Günter Noël Mónica Raúl");

    private static readonly string[] AccentedLast = Words(
        "Nguyễn García Muñoz Núñez Peña Ramírez Hernández Müller Schröder Łukasik Björnsson Sørensen Gagné Côté Dvořák Škoda Çelik Yılmaz Õunap Trần");

    private static readonly string[] Heads = Words(
        "Al Am An Ar As Ash Bal Bar Bel Ben Ber Bor Bra Bren Bur Cal Can Car Cas Chal Cla Col Cor Cran Dal Dan Dar Del Den Der Dor Dray Dun Ed El Elm Er Fal " +
        "Far Fen Fer Fin For Gal Gar Gil Gla Gor Gran Hal Ham Har Has Hel Her Hol Hor Hun Ir Jar Jen Kal Kar Kel Ken Kil Kor Lan Lar Len Lin Lor Mal Man Mar " +
        "Mel Mer Mil Mor Nor Ol Or Os Pal Par Pel Pen Per Pol Pres Ral Ran Ren Rid Ros Sal San Sel Shel Sil Sor Stan Sum Tal Tar Ten Thor Tor Tre Val Var Ver Wal War Wel Wes Wil Win Wor Yar Zel");

    private static readonly string[] Middles = ["", "a", "e", "en", "er", "ing", "o", "on"];

    private static readonly string[] Tails = Words(
        "bach beck berg bert born bridge brook burn bury by cott croft dale dell den don dorf fax field fleet ford gate grove ham hart haven hurst kin land ley lock " +
        "low man mark mere mont more mouth ner nett nor pole rick ridge ron row sett shaw sley smith son stad stead sted stein ston ter thorpe ton vale ville wald way well wick win wood worth");

    public static readonly Name[] Female = Grow(Girls, ["", "bel", "lyn", "mae", "rose"]);

    public static readonly Name[] Male = Grow(Boys, ["", "son", "ton", "iel", "ric"]);

    public static readonly Name[] Last = MakeLast();

    private static readonly Name[] FirstWithAccents = [.. AccentedFirst.Select(Make)];

    private static readonly Name[] LastWithAccents = [.. AccentedLast.Select(Make)];

    public static Name PickFirst(ref Dice dice, bool female) =>
        dice.Chance(0.02) ? FirstWithAccents[dice.Below(FirstWithAccents.Length)] : PickSkewed(female ? Female : Male, ref dice);

    public static Name PickLast(ref Dice dice) =>
        dice.Chance(0.04) ? LastWithAccents[dice.Below(LastWithAccents.Length)] : PickSkewed(Last, ref dice);

    private static Name PickSkewed(Name[] names, ref Dice dice)
    {
        var unit = dice.Unit();
        return names[(int)(names.Length * unit * unit)];
    }

    private static Name[] MakeLast()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var middle in Middles)
        {
            foreach (var head in Heads)
            {
                foreach (var tail in Tails)
                {
                    texts.Add(head + middle + tail);
                }
            }
        }

        // Shuffled, so that the frequent ones are not all alike.
        var names = texts.Order(StringComparer.Ordinal).Select(Make).ToArray();
        var dice = new Dice(0, Purpose.Names, 0);
        for (var i = names.Length - 1; i > 0; i--)
        {
            var other = dice.Below(i + 1);
            (names[i], names[other]) = (names[other], names[i]);
        }

        return names;
    }

    private static Name[] Grow(string[] first, string[] endings) =>
        [.. endings.SelectMany(ending => first, (ending, name) => Make(name + ending))];

    private static Name Make(string text)
    {
        var ascii = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            ascii.Append(letter switch
            {
                <= 'z' => letter.ToString(CultureInfo.InvariantCulture),
                'á' or 'å' or 'â' or 'ầ' => "a",
                'ç' => "c",
                'đ' => "d",
                'é' or 'ë' or 'ễ' => "e",
                'í' or 'ı' => "i",
                'ł' => "l",
                'ñ' => "n",
                'ó' or 'ö' or 'ø' or 'õ' or 'ô' => "o",
                'ř' => "r",
                'š' => "s",
                'ú' or 'ü' or 'ứ' => "u",
                _ => "x",
            });
        }

        return new Name(text, ascii.ToString());
    }

    private static string[] Words(string list) => list.Split(' ');
}
