using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Ways;

/// <summary>
/// How long an answer takes tells nobody who has an account. Known and unknown addresses take turns, so that noise falls on both; medians are compared.
/// </summary>
public sealed class TimingTests(Schools schools)
{
    private const int Pairs = 250;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(5);

    [Theory]
    [BothEngines("/en/account/sign-in", 10)]
    [BothEngines("/en/account/link", 5)]
    [BothEngines("/en/account/forgot", 5)]
    [BothEngines("/en/account/sign-up", 5)]
    public async Task Of_500_answers_those_to_known_addresses_take_as_long(Engine engine, string path, int perAddress)
    {
        var school = await schools.OnAsync(engine);
        using var visitor = school.Stranger();
        await AskAsync(visitor, path, AccountSteps.NewEmail()); // what is done once is done
        await AskAsync(visitor, path, (await school.MemberAsync()).Email);
        List<TimeSpan> known = [], unknown = [];
        var (member, stranger) = (string.Empty, string.Empty);

        for (var pair = 0; pair < Pairs; pair++)
        {
            if (pair % perAddress == 0)
                (member, stranger) = ((await school.MemberAsync()).Email, AccountSteps.NewEmail());
            if (pair % 2 == 0)
                known.Add(await AskAsync(visitor, path, member));
            unknown.Add(await AskAsync(visitor, path, stranger));
            if (pair % 2 == 1)
                known.Add(await AskAsync(visitor, path, member));
        }

        Assert.Equal((Pairs, Pairs), (known.Count, unknown.Count));
        var difference = Median(known) - Median(unknown);
        Assert.True(difference.Duration() < Most, $"Known {Median(known).TotalMilliseconds:0.00} ms, unknown {Median(unknown).TotalMilliseconds:0.00} ms.");
    }

    private static async Task<TimeSpan> AskAsync(Visitor visitor, string path, string email)
    {
        var began = TimeProvider.System.GetTimestamp();
        var answer = path.Split('/')[^1] switch
        {
            "sign-in" => await visitor.SignInAsync(email, "not the right one"),
            "sign-up" => await visitor.SignUpAsync(email),
            _ => await visitor.PostFormAsync(path, ("email", email)),
        };
        var took = TimeProvider.System.GetElapsedTime(began);
        Assert.Contains(answer.Status, new[] { 303, 422 });
        return took;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
