using System.Globalization;
using System.Text;
using System.Xml;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Discovery;

/// <summary>A public page, whatever its language.</summary>
/// <param name="Path">Without the language; <c>/</c> is the home page.</param>
/// <param name="ChangedAt">Null where it is not known.</param>
internal sealed record SitemapPage(string Path, DateTimeOffset? ChangedAt);

/// <summary>Writes the files of the sitemap protocol (sitemaps.org): at most 50,000 addresses and 50 MB each.</summary>
internal static class Sitemap
{
    /// <summary>Pages in one file; each has two addresses, one per language, of some 500 bytes with their alternates.</summary>
    public const int MostPages = 20_000;

    public const int MostFiles = 50_000;

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private static readonly IReadOnlyList<string> Languages = [InterfaceLanguage.Spanish, InterfaceLanguage.English];

    public static byte[] Index(Uri origin, int count) => Write("sitemapindex", xml =>
    {
        for (var number = 1; number <= Math.Min(count, MostFiles); number++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", new Uri(origin, $"/sitemaps/{number.ToString(CultureInfo.InvariantCulture)}.xml").AbsoluteUri);
            xml.WriteEndElement();
        }
    });

    public static byte[] Pages(Uri origin, IReadOnlyList<SitemapPage> pages) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        foreach (var page in pages)
        {
            foreach (var language in Languages)
                WritePage(xml, origin, page, language);
        }
    });

    private static void WritePage(XmlWriter xml, Uri origin, SitemapPage page, string language)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", Address(origin, page, language));
        if (page.ChangedAt is { } changed)
            xml.WriteElementString("lastmod", changed.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        foreach (var other in Languages)
        {
            xml.WriteStartElement("link", Html);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", other);
            xml.WriteAttributeString("href", Address(origin, page, other));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Address(Uri origin, SitemapPage page, string language) =>
        new Uri(origin, page.Path == "/" ? $"/{language}" : $"/{language}{page.Path}").AbsoluteUri;

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement(root, Protocol);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
