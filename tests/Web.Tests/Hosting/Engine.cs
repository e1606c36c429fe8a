using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Aulario.Web.Tests.Hosting;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Rows of a theory that runs on both databases: the engine first, then the values given here. May be repeated for a table of cases.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothEnginesAttribute(params object?[] row) : DataAttribute
{
    private readonly object?[] row = row;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([Row(Engine.Sqlite), Row(Engine.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Engine engine) => new([engine, .. row])
    {
        Skip = engine == Engine.Postgres && TestDatabase.IsPostgresMissing ? "AULARIO_TEST_POSTGRES names no server; ./test starts one." : null,
    };
}
