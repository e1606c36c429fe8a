namespace Aulario.Domain.Exercises;

/// <summary>What a learner did with one item; a closed family, one record per type.</summary>
public abstract record Response
{
    private protected Response()
    {
    }

    /// <summary>The longest text that a learner may type into one field, in UTF-16 units.</summary>
    public const int LongestText = 500;

    /// <summary>Whether nothing was answered.</summary>
    public abstract bool IsEmpty();
}
