using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Aulario.Data;
using Aulario.Domain;
using Aulario.Web.Http;

namespace Aulario.Architecture.Tests.Features;

/// <summary>One type leaning on another, as compiled: base types, members, bodies, async lambdas.</summary>
/// <param name="From">Full name of the type, or of the outermost type around it.</param>
/// <param name="To">Full name of what it leans on.</param>
internal readonly record struct Lean(string From, string To);

/// <summary>Who leans on whom in an assembly.</summary>
internal static class CodeModel
{
    public static IReadOnlyList<Lean> Web { get; } = Leans(typeof(Who).Assembly);

    public static IReadOnlyList<Lean> Cli { get; } = Leans(System.Reflection.Assembly.Load("aulario"));

    /// <summary>Leans of the types of these tests: the offenders are among them.</summary>
    public static IReadOnlyList<Lean> Here { get; } = Leans(typeof(CodeModel).Assembly);

    private static List<Lean> Leans(System.Reflection.Assembly assembly)
    {
        var loaded = new ArchLoader().LoadAssemblies(assembly, typeof(AppDb).Assembly, typeof(Fraction).Assembly).Build();
        return
        [
            .. loaded.Types
                .Where(type => type.Assembly.Name.Split(',')[0] == assembly.GetName().Name)
                .SelectMany(type => type.Dependencies.Select(dependency => new Lean(Outermost(type), Outermost(dependency.Target))))
                .Where(lean => lean.From != lean.To)
                .Distinct(),
        ];
    }

    /// <summary>Closures and state machines are nested types: what they do, the type around them does.</summary>
    private static string Outermost(IType type) => type.FullName.Split('+', '/', '`', '<')[0];
}
