namespace Aulario.Architecture.Tests.Features;

/// <summary>Which feature may use which, and what for. An edge that is not used must go.</summary>
internal static class FeatureEdges
{
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["Accounts → Mail"] = "links that confirm and reset",
        ["Accounts → Progress"] = "merges what a guest did, tells streak and points",
        ["Accounts → Site"] = "frame of its pages",
        ["Admin → Accounts"] = "frame and forms of its pages; gives roles, closes ways in, erases",
        ["Admin → Mail"] = "invitations, links to a new password",
        ["Admin → Progress"] = "merges what two accounts did",
        ["Attempts → Exercises"] = "plays a published version",
        ["Attempts → Progress"] = "a finished attempt completes exercises, and names the next one",
        ["Attempts → Site"] = "the share of points that completes",
        ["Exercises → Site"] = "frame of its pages",
        ["Home → Packages"] = "featured packages",
        ["Home → Site"] = "frame of its page, figures",
        ["Mail → Site"] = "the school's name and language in mails, frame of the page that shows them",
        ["Packages → Site"] = "frame of its pages",
        ["Privacy → Site"] = "frame of its page",
        ["Progress → Attempts"] = "counts what a finished attempt came to",
        ["Progress → Site"] = "points per exercise and package; frame of its pages",
        ["Reference → Site"] = "frame of its page",
    };
}
