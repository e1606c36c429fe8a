namespace Aulario.Web.Shell;

/// <summary>What a message says about what was done.</summary>
public enum NoticeKind
{
    Info,
    Right,
    Almost,
    Wrong,
}
