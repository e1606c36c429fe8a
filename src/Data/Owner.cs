namespace Aulario.Data;

/// <summary>Whose progress a row is: exactly one of a person's or a guest's.</summary>
/// <param name="UserId">The person, or null.</param>
/// <param name="GuestId">The guest, or null.</param>
public readonly record struct Owner(Guid? UserId, Guid? GuestId)
{
    /// <summary>A person with an account.</summary>
    public static Owner Person(Guid id) => new(id, null);

    /// <summary>A guest known by a cookie.</summary>
    public static Owner OfGuest(Guid id) => new(null, id);
}
