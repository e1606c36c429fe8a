namespace Aulario.Architecture.Tests.Features;

public sealed class FeatureTests
{
    private const string Features = "Aulario.Web.Features";

    [Fact]
    public void A_feature_uses_another_only_along_an_edge_of_the_table()
    {
        var edges = Edges(CodeModel.Web, Features).ToHashSet(StringComparer.Ordinal);

        Assert.True(CodeModel.Web.Count > 500, $"Only {CodeModel.Web.Count} dependencies were looked at.");
        Findings.None(Findings.Against(FeatureEdges.Table, edges), "Move what both need below them, or change FeatureEdges with the reason.");
    }

    [Fact]
    public void An_edge_that_is_not_in_the_table_is_caught_even_in_an_async_lambda()
    {
        var edges = Edges(CodeModel.Here, "Aulario.Architecture.Tests.Offenders").ToList();

        Assert.Contains("Shop → Bank", edges);
    }

    [Fact]
    public void An_edge_that_nobody_uses_is_caught()
    {
        var table = new Dictionary<string, string> { ["Blog → Shop"] = "once" };

        Assert.Equal(["listed, but no longer so: Blog → Shop"], Findings.Against(table, []));
    }

    [Theory]
    [InlineData("Aulario.Web.Shell")]
    [InlineData("Aulario.Web.Http")]
    public void What_lies_below_the_features_uses_none(string below)
    {
        Assert.Contains(CodeModel.Web, lean => IsIn(lean.From, below));
        Findings.None(Upwards(CodeModel.Web, below, Features), "Hand it in from Hosting, which knows both.");
    }

    [Fact]
    public void A_shell_that_uses_a_feature_is_caught() => Assert.Single(
        Upwards([new("Aulario.Web.Shell.Header", "Aulario.Web.Features.Packages.GetPackage")], "Aulario.Web.Shell", Features));

    private static IEnumerable<string> Edges(IEnumerable<Lean> leans, string root) =>
        from lean in leans
        let user = FeatureOf(lean.From, root)
        let used = FeatureOf(lean.To, root)
        where user is not null && used is not null && user != used
        select $"{user} → {used}";

    private static IEnumerable<string> Upwards(IEnumerable<Lean> leans, string below, string above) =>
        leans.Where(lean => IsIn(lean.From, below) && IsIn(lean.To, above)).Select(lean => $"{lean.From} → {lean.To}");

    private static string? FeatureOf(string type, string root) => IsIn(type, root) ? type[(root.Length + 1)..].Split('.')[0] : null;

    private static bool IsIn(string type, string place) => type.StartsWith(place + ".", StringComparison.Ordinal);
}
