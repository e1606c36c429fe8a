namespace Aulario.Domain.Answers;

/// <summary>What a wrong or missing accent costs.</summary>
public enum AccentRule
{
    /// <summary>The answer is wrong.</summary>
    Strict,

    /// <summary>Half the points, and the learner sees it.</summary>
    Warn,

    /// <summary>Nothing.</summary>
    Ignore,
}

/// <summary>What a slip of the finger costs.</summary>
public enum TypoRule
{
    /// <summary>The answer is wrong.</summary>
    Off,

    /// <summary>Half the points, and the learner sees it.</summary>
    Warn,

    /// <summary>Nothing.</summary>
    Accept,
}

/// <summary>Whether capitals count.</summary>
public enum CapitalRule
{
    /// <summary>They do not.</summary>
    Ignore,

    /// <summary>Another capital costs half the points.</summary>
    Count,
}

/// <summary>How strict the author is. The default warns of accents and slips and ignores capitals.</summary>
public sealed record AnswerPolicy
{
    /// <summary>Warn of accents and slips, ignore capitals.</summary>
    public static AnswerPolicy Default { get; } = new();

    /// <summary>What accents cost; by default half the points.</summary>
    public AccentRule Accents { get; init; } = AccentRule.Warn;

    /// <summary>What a slip costs; by default half the points.</summary>
    public TypoRule Typos { get; init; } = TypoRule.Warn;

    /// <summary>Whether capitals count; by default they do not.</summary>
    public CapitalRule Capitals { get; init; } = CapitalRule.Ignore;
}
