using System.Globalization;
using System.Net;
using System.Text;

namespace RosterSync.IO.Reports;

/// <summary>A page as it grows. What is not markup of our own goes through <see cref="Text"/>, which encodes it.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Adds markup. Never a value.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds a value, encoded for text and for attributes in quotes.</summary>
    public HtmlText Text(string? value)
    {
        html.Append(Encode(value));
        return this;
    }

    /// <summary>Adds a number with its thousands apart.</summary>
    public HtmlText Number(long number) => Raw(Thousands(number));

    /// <summary>Adds an element that holds a value.</summary>
    public HtmlText Element(string name, string? value, string? cssClass = null) =>
        Raw("<" + name + (cssClass is null ? ">" : " class=\"" + cssClass + "\">")).Text(value).Raw("</" + name + ">");

    /// <summary>Adds what the colours of a chart mean.</summary>
    public HtmlText Legend(params (string Colour, string Text)[] keys)
    {
        Raw("<p class=\"legend\">");
        foreach (var (colour, text) in keys)
        {
            Raw("<span><i class=\"key " + colour + "\"></i>").Text(text).Raw("</span>");
        }

        return Raw("</p>");
    }

    /// <summary>A number with its thousands apart.</summary>
    public static string Thousands(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share as a length of SVG.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>One or several.</summary>
    public static string Plural(long count, string one, string several) => Thousands(count) + " " + (count == 1 ? one : several);

    /// <summary>A value as it stands in a page. Control characters, which no page may hold, become spaces.</summary>
    public static string Encode(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var clean = new StringBuilder(value!.Length);
        foreach (var unit in value)
        {
            clean.Append(char.IsControl(unit) ? ' ' : unit);
        }

        return WebUtility.HtmlEncode(clean.ToString()).Replace("`", "&#96;");
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
