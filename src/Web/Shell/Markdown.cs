using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace Aulario.Web.Shell;

/// <summary>Makes clean HTML of what people wrote in Markdown. HTML inside is shown as text; what is made is cleaned once more against an allow-list.</summary>
internal static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>Rendered text; text that nests too deeply to be rendered is shown as it was written.</summary>
    public static MarkupString Render(string text)
    {
        try
        {
            return new(Sanitizer.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline)));
        }
        catch (ArgumentException)
        {
            return new(System.Net.WebUtility.HtmlEncode(text)); // Markdig's answer to deep nesting
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>
            {
                "p", "br", "em", "strong", "a", "ul", "ol", "li", "h2", "h3", "h4", "blockquote", "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "del",
            },
            AllowedAttributes = new HashSet<string> { "href", "title" },
            AllowedSchemes = new HashSet<string> { "https", "http", "mailto" },
            UriAttributes = new HashSet<string> { "href" },
        });
        sanitizer.PostProcessNode += (_, args) =>
        {
            if (args.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link && link.GetAttribute("href")?.StartsWith("http", StringComparison.Ordinal) == true)
                link.SetAttribute("rel", "nofollow ugc noopener");
        };
        return sanitizer;
    }
}
