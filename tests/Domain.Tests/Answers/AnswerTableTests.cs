using Aulario.Domain.Answers;

namespace Aulario.Domain.Tests.Answers;

public sealed class AnswerTableTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        TheoryData<string, string, string, string, string> rows = [];
        foreach (var row in AnswerTable.All())
            rows.Add(row.Language, row.Accepted, row.Typed, row.Verdict, row.Reason);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_reasonable_teacher_agrees(string language, string accepted, string typed, string verdict, string reason)
    {
        var match = AnswerKey.Prepare([accepted], [], language, AnswerPolicy.Default).Match(typed);

        Assert.Equal(verdict, AnswerTable.NameOf(match.Verdict));
        if (reason.Length > 0)
            Assert.Equal(reason, AnswerTable.NameOf(match.Reason));
    }
}
