using System;
using System.Globalization;

namespace RosterSync.IO.Reports;

/// <summary>Charts as SVG in the page: lengths are shares of the width, so that they fit a phone as well as paper.</summary>
internal static class ReportCharts
{
    /// <summary>A bar of one share of the longest.</summary>
    public static void Bar(HtmlText page, long value, long longest, string colour, string label)
    {
        page.Raw("<svg class=\"bar\" role=\"img\" aria-label=\"").Text(label).Raw("\"><rect class=\"track\" width=\"100%\" height=\"100%\" rx=\"3\"/>");
        Rectangle(page, 0, Share(value, longest), colour);
        page.Raw("</svg>");
    }

    /// <summary>A bar of several parts of one whole, whose length is its share of the longest.</summary>
    public static void Stack(HtmlText page, long longest, string label, params (long Value, string Colour)[] parts)
    {
        page.Raw("<svg class=\"bar\" role=\"img\" aria-label=\"").Text(label).Raw("\"><rect class=\"track\" width=\"100%\" height=\"100%\" rx=\"3\"/>");
        long start = 0;
        foreach (var (value, colour) in parts)
        {
            Rectangle(page, Share(start, longest), Share(value, longest), colour);
            start += value;
        }

        page.Raw("</svg>");
    }

    /// <summary>What is gone to the left of the middle, what is new to the right.</summary>
    public static void Diverging(HtmlText page, long removed, long rekeyed, long added, long longest, string label)
    {
        page.Raw("<svg class=\"bar diverging\" role=\"img\" aria-label=\"").Text(label).Raw("\"><rect class=\"track\" width=\"100%\" height=\"100%\" rx=\"3\"/>");
        var gone = Share(removed, longest) / 2;
        var other = Share(rekeyed, longest) / 2;
        Rectangle(page, 0.5 - gone, gone, "removed");
        Rectangle(page, 0.5 - gone - other, other, "rekeyed");
        Rectangle(page, 0.5, Share(added, longest) / 2, "added");
        page.Raw("<line class=\"middle\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"100%\"/></svg>");
    }

    /// <summary>A ring that is closed as far as a share goes.</summary>
    public static void Ring(HtmlText page, double share, string label)
    {
        const double length = 2 * Math.PI * 42;
        page.Raw("<svg class=\"ring\" viewBox=\"0 0 100 100\" role=\"img\" aria-label=\"").Text(label).Raw("\"><circle class=\"track\" cx=\"50\" cy=\"50\" r=\"42\"/>");
        if (share > 0)
        {
            page.Raw(string.Format(
                CultureInfo.InvariantCulture,
                "<circle class=\"part\" cx=\"50\" cy=\"50\" r=\"42\" stroke-dasharray=\"{0:0.##} {1:0.##}\" transform=\"rotate(-90 50 50)\"/>",
                length * share,
                length));
        }

        // A share that is nearly the whole is not the whole.
        var percent = share >= 1 ? 100 : Math.Min(99, Math.Round(share * 100));
        page.Raw(string.Format(CultureInfo.InvariantCulture, "<text x=\"50\" y=\"51\">{0:0}%</text></svg>", percent));
    }

    private static double Share(long value, long longest) => longest == 0 ? 0 : (double)value / longest;

    private static void Rectangle(HtmlText page, double x, double width, string colour)
    {
        if (width > 0)
        {
            page.Raw("<rect class=\"" + colour + "\" x=\"" + HtmlText.Percent(x) + "\" width=\"" + HtmlText.Percent(Math.Max(width, 0.004)) + "\" height=\"100%\" rx=\"2\"/>");
        }
    }
}
