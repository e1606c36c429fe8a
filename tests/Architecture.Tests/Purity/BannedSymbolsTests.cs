namespace Aulario.Architecture.Tests.Purity;

/// <summary>What the core may not call does not compile there: the list is complete, the analyzer reads it, the severity is error.</summary>
public sealed class BannedSymbolsTests
{
    private static readonly string Banned = Repository.Files.Single(file => file.Path == "src/Domain/BannedSymbols.txt").Text;

    /// <summary>One call of each kind that the core must not make.</summary>
    public static TheoryData<string> Calls =>
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.TimeProvider.System", "System.Diagnostics.Stopwatch.StartNew()", "System.Environment.TickCount64", "System.Environment.GetEnvironmentVariable(\"A\")",
        "new System.Random(1)", "System.Random.Shared", "System.Security.Cryptography.RandomNumberGenerator.GetInt32(2)",
        "System.Guid.NewGuid()", "System.Guid.CreateVersion7()", "System.Guid.CreateVersion7(default(System.DateTimeOffset))",
        "System.IO.File.ReadAllText(\"a\")", "System.IO.Directory.GetFiles(\"a\")", "System.IO.File.OpenRead(\"a\")", "new System.IO.FileInfo(\"a\")",
        "new System.IO.DirectoryInfo(\"a\")", "new System.IO.StreamReader(\"a\")", "new System.IO.StreamWriter(\"a\")",
        "new System.Net.Http.HttpClient()", "System.Net.Dns.GetHostName()", "new System.Net.Sockets.TcpClient()",
        "System.Console.In", "System.Diagnostics.Process.GetCurrentProcess()",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture", "\"A\".ToLower()", "\"A\".ToUpper()",
        "System.Threading.Thread.CurrentThread", "System.Threading.Tasks.Task.CompletedTask", "new System.Threading.Timer(null!)",
        "System.AppContext.BaseDirectory", "System.TimeZoneInfo.Local",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_core_that_calls_it_does_not_compile(string call) =>
        Assert.NotEmpty(await Compiled.BannedAsync(Using(call), Banned, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("System.DateTime.UnixEpoch")]
    [InlineData("\"A\".ToLowerInvariant()")]
    [InlineData("System.Guid.Parse(\"a\")")]
    public async Task What_is_pure_stays_allowed(string call) =>
        Assert.Empty(await Compiled.BannedAsync(Using(call), Banned, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Without_the_list_nothing_is_caught() =>
        Assert.Empty(await Compiled.BannedAsync(Using("System.DateTime.Now"), string.Empty, TestContext.Current.CancellationToken));

    [Fact]
    public void Every_banned_symbol_says_what_to_do_instead() =>
        Assert.All(Banned.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[TMPN]:System[^;]*;.{10,}$", line));

    [Fact]
    public void The_core_hands_the_list_to_the_compiler_and_the_finding_is_an_error()
    {
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", Text("src/Domain/Domain.csproj"), StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Text(".editorconfig"), StringComparison.Ordinal);
    }

    private static string Text(string path) => Repository.Files.Single(file => file.Path == path).Text;

    private static string Using(string call) => $"public static class Offender {{ public static object Do() => {call}; }}";
}
