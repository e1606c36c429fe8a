using System.Reflection;
using Aulario.Domain;

namespace Aulario.Architecture.Tests.Purity;

/// <summary>What the compiled core leans on.</summary>
public sealed class AssemblyTests
{
    // InteropServices holds MemoryMarshal and CollectionsMarshal: spans over lists and bytes. Intrinsics only computes: bits of numbers, vectors.
    private static readonly IReadOnlyList<string> Allowed =
    [
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Runtime",
        "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Numerics", "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",
    ];

    [Fact]
    public void The_core_leans_on_nothing_but_collections_text_and_numbers() =>
        Findings.None(Foreign(typeof(Fraction).Assembly), "The core takes values; do this at the edge.");

    [Fact]
    public void An_assembly_that_opens_files_or_talks_is_caught()
    {
        using var bytes = new MemoryStream();
        var code = "public static class Offender { public static object Do() => new System.Net.Http.HttpClient(); public static void Say() => System.Console.Write(1); }";
        Assert.True(Compiled.Compile(code).Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success);

        var found = Foreign(Assembly.Load(bytes.ToArray()));

        Assert.Contains("Offender → System.Net.Http", found);
        Assert.Contains("Offender → System.Console", found);
    }

    private static List<string> Foreign(Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies()
            .Select(name => name.Name ?? string.Empty)
            .Where(name => !Allowed.Contains(name))
            .Select(name => $"{assembly.GetName().Name} → {name}"),
    ];
}
