namespace Aulario.Web.Shell;

/// <summary>Where a file of the media library is served.</summary>
internal static class MediaAddress
{
    /// <summary>The address of a file by the name that content uses.</summary>
    public static string Of(string name) => "/media/" + Uri.EscapeDataString(name);
}
