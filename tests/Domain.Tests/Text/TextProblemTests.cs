using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

public sealed class TextProblemTests
{
    private const string Mc = "# T\ntype: MULTIPLE_CHOICE\n\n";
    private const string Tf = "# T\ntype: TRUE_OR_FALSE\n\n";
    private const string Fb = "# T\ntype: FILL_BLANK\n\n";
    private const string Ma = "# T\ntype: MATCHING\n\n";
    private const string Or = "# T\ntype: ORDERING\n\n";
    private const string Ti = "# T\ntype: TIMELINE_SORTING\n\n";
    private const string Re = "# T\ntype: READING\n\n\"\"\"\nA [cat](gato) sat.\n\"\"\"\n\n";
    private const string Cw = "# T\ntype: CROSSWORD\n\n";
    private const string Cc = "# T\ntype: CANDY_CRUSH\n\n";
    private static readonly TextDefaults Defaults = new("en", "es");

    /// <summary>Text, line, column, code, suggestion.</summary>
    public static TheoryData<string, int, int, string, string?> Errors => new()
    {
        { "hello\n" + Fb + "*a*", 1, 1, "text.outside_exercise", null },
        { "  hint: x\n" + Fb + "*a*", 1, 1, "text.outside_exercise", null },
        { "@package P\n\nhello\n" + Fb + "*a*", 3, 1, "text.outside_exercise", null },
        { Fb + "*a*\n@package P\n", 5, 1, "text.package_not_first", null },
        { "@package P\n@package Q\n", 2, 1, "text.two_packages", null },
        { "@package\n", 1, 1, "text.no_title", null },
        { "#\ntype: FILL_BLANK\n\n*a*", 1, 1, "text.no_title", null },
        { "@package P\nslug: Past Simple\n", 2, 7, "text.not_a_slug", "past-simple" },
        { "@package P\nslgu: p\n", 2, 1, "text.unknown_key", "slug" },
        { "@package P\nmetatitle: p\n", 2, 1, "text.unknown_key", "meta-title" },
        { "@package P\ncolour: p\n", 2, 1, "text.unknown_key", null },
        { "@package P\ntype: FILL_BLANK\n", 2, 1, "text.key_not_here", null },
        { "@package P\nmax: 0\n", 2, 6, "text.bad_value", null },
        { "@package P\nmax: ten\n", 2, 6, "text.bad_value", null },
        { "@package P\nlanguage: Spanish!\n", 2, 11, "text.bad_value", null },
        { "@package P\ncategory: GRAMMER\n", 2, 11, "text.unknown_value", "GRAMMAR" },
        { "@package P\nlevel-article:BEGINER: x\n", 2, 15, "text.unknown_value", "BEGINNER" },
        { "@package P\ntitle: x\nslug: y\n", 2, 1, "text.unknown_key", null },
        { "@package P\nslug: a\nslug: b\n", 3, 1, "text.key_twice", null },
        { "@package P\narticle:\n\"\"\"\nhello\n", 3, 1, "text.unclosed_quote", "\\\"\"\"" },
        { "@package P\narticle:\n\"\"\"markdown\nhello\n\"\"\"\n", 3, 1, "text.text_after_quote", "\"\"\"" },
        { "# T\n\n*a*", 1, 1, "text.no_type", null },
        { "# T\ntype: FILL_BLANKS\n\n*a*", 2, 7, "text.unknown_value", "FILL_BLANK" },
        { "# T\ntype: fill blank\n\n*a*", 2, 7, "text.unknown_value", "FILL_BLANK" },
        { "# T\ntype: FILL_BLANK\ndificulty: BEGINNER\n\n*a*", 3, 1, "text.unknown_key", "difficulty" },
        { "# T\ntype: FILL_BLANK\nHint: x\n\n*a*", 3, 1, "text.unknown_key", "hint" },
        { "# T\ntype: FILL_BLANK\ninstructions language: x\n\n*a*", 3, 1, "text.unknown_key", "instructions-language" },
        { "# T\ntype: FILL_BLANK\ncorrection: typed\n\n*a*", 3, 1, "text.key_not_here", null },
        { "# T\ntype: TRUE_OR_FALSE\ndisplay: list\n\na = true", 3, 1, "text.key_not_here", null },
        { "# T\ntype: FILL_BLANK\nslug: x\n\n*a*", 3, 1, "text.key_not_here", null },
        { "# T\ntype: FILL_BLANK\ntype: FILL_BLANK\n\n*a*", 3, 1, "text.key_twice", null },
        { "# T\ntype: FILL_BLANK\ndifficulty: HARD\n\n*a*", 3, 13, "text.unknown_value", null },
        { "# T\ntype: FILL_BLANK\ndifficulty: UPPER BEGINER\n\n*a*", 3, 13, "text.unknown_value", "UPPER_BEGINNER" },
        { "# T\ntype: FILL_BLANK\ndisplay: typed\n\n*a*", 3, 10, "text.unknown_value", "type" },
        { "# T\ntype: MULTIPLE_CHOICE\ndisplay: drop-down\n\na = b | [c]", 3, 10, "text.unknown_value", "dropdown" },
        { "# T\ntype: TRUE_OR_FALSE\ncorrection: type\n\na = false -> b", 3, 13, "text.unknown_value", "typed" },
        { "# T\ntype: FILL_BLANK\nsettings: shufle\n\n*a*", 3, 11, "text.unknown_setting", "shuffle" },
        { "# T\ntype: FILL_BLANK\nsettings: tries 2, sound on\n\n*a*", 3, 20, "text.unknown_setting", null },
        { "# T\ntype: FILL_BLANK\nsettings: tries two\n\n*a*", 3, 17, "text.bad_value", null },
        { "# T\ntype: FILL_BLANK\nsettings: tries -1\n\n*a*", 3, 17, "text.bad_value", null },
        { "# T\ntype: FILL_BLANK\nsettings: time 5\n\n*a*", 3, 16, "text.bad_value", "5m" },
        { "# T\ntype: FILL_BLANK\nsettings: time soon\n\n*a*", 3, 16, "text.bad_value", null },
        { "# T\ntype: FILL_BLANK\nsettings: shuffle, no-shuffle\n\n*a*", 3, 20, "text.key_twice", null },
        { "# T\ntype: FILL_BLANK\nsettings: shuffle yes\n\n*a*", 3, 11, "text.bad_value", "shuffle" },
        { "# T\ntype: FILL_BLANK\nsettings: solutions ends\n\n*a*", 3, 21, "text.unknown_value", "end" },
        { "# T\ntype: FILL_BLANK\nanswers: accents loose\n\n*a*", 3, 18, "text.unknown_value", null },
        { "# T\ntype: FILL_BLANK\nanswers: accent warn\n\n*a*", 3, 10, "text.unknown_setting", "accents" },
        { "# T\ntype: FILL_BLANK\ndraw: some\n\n*a*", 3, 7, "text.bad_value", null },
        { "# T\ntype: FILL_BLANK\nid: 12\n\n*a*", 3, 5, "text.bad_value", null },
        { "# T\ntype: FILL_BLANK\nlanguage: 12\n\n*a*", 3, 11, "text.bad_value", null },
        { Fb + "  hint: x\n*a*", 4, 3, "text.note_without_item", null },
        { Fb + "*a*\n  hin: x", 5, 3, "text.unknown_note", "hint:" },
        { Fb + "*a*\n  more text", 5, 3, "text.unknown_note", null },
        { Fb + "*a*\n\twhy: x\n\twhy: y", 6, 2, "text.key_twice", null },
        { Fb + "*a*\n  proof: x", 5, 3, "text.note_not_here", null },
        { Fb + "*a*\n  or: x | y", 5, 3, "text.note_not_here", null },
        { Fb + "*a*\n## FILL_BLANK", 5, 1, "text.section_not_here", "\\##" },
        { Fb + "*a*\n\"\"\"\nx\n\"\"\"", 5, 1, "text.quote_not_here", "\\\"\"\"" },
        { Fb + "I am 5 * 3.", 4, 8, "text.unclosed_gap", "\\*" },
        { Fb + "I *am.", 4, 3, "text.unclosed_gap", "\\*" },
        { Fb + "I am.", 4, 1, "text.no_gap", null },
        { Fb + "I ** am.", 4, 3, "text.empty_gap", "\\*" },
        { Fb + "I *am||'m* x.", 4, 7, "text.empty_answer", null },
        { Fb + "What*?* *x*", 4, 6, "text.empty_answer", "\\?" },
        { Fb + "I *am|?a|?b* x.", 4, 10, "text.two_hints", null },
        { Fb + "I *{image: a.png, b}*", 4, 4, "text.media_not_here", "\\{image: a.png, b}" },
        { Fb + "{imagen: a.png, b} *a*", 4, 1, "text.unknown_media", "image" },
        { Fb + "{video: a.mp4} *a*", 4, 1, "text.unknown_media", null },
        { Fb + "*a* {image: a.png, b", 4, 5, "text.unclosed_media", null },
        { Fb + "*a* {image: , b}", 4, 5, "text.media_without_name", null },
        { Fb + "*a* {audio: }", 4, 5, "text.media_without_name", null },
        { Fb + "{audio: a} *a* {audio: b}", 4, 16, "text.media_twice", null },
        { Fb + "*a*\n  hint: see {image: a, b}", 5, 13, "text.media_not_here", "\\{image: a, b}" },
        { Fb + "*a* \0", 4, 5, "text.bad_character", null },
        { Fb + "*a* 😀 \ud83d x", 4, 8, "text.bad_character", null },
        { Mc + "Past of go?", 4, 1, "text.no_options", null },
        { Mc + "Past of go? = went", 4, 15, "text.one_wrong_option", "= [went]" },
        { Mc + "q = a || [b]", 4, 8, "text.empty_option", null },
        { Mc + "Which?\n- apple\n", 5, 1, "text.box_missing", "- [ ] apple" },
        { Tf + "It is so.", 4, 1, "text.no_truth", null },
        { Tf + "It is so. = flase", 4, 13, "text.no_truth", "= false" },
        { Tf + "It is so. = not-givn", 4, 13, "text.no_truth", "= not given" },
        { Tf + "It is so. =true", 4, 1, "text.no_truth", null },
        { Tf + "It is so. = false ->", 4, 21, "text.empty_answer", null },
        { Tf + "It is so. = false -> a | ", 4, 25, "text.empty_answer", null },
        { "# T\ntype: MATCHING\nlanguages: en | Spanish!\n\na = b\nc = d", 3, 17, "text.bad_value", null },
        { "# T\ntype: ORDERING\ncolumns: A | B\n\na | b", 3, 1, "text.key_not_here", null },
        { "# T\ntype: ORDERING\npieces: word\n\na | b", 3, 9, "text.unknown_value", "words" },
        { "# T\ntype: ORDERING\npoints: neighbors\n\na | b", 3, 9, "text.unknown_value", "neighbours" },
        { Ma + "dog: perro", 4, 1, "text.no_pair", null },
        { Ma + "dog =", 4, 5, "text.empty_cell", null },
        { Ma + "dog = = chien", 4, 7, "text.empty_cell", null },
        { Ma + "= =", 4, 1, "text.empty_cell", null },
        { Ma + "dog = perro\n= vaca", 5, 3, "text.no_distractor_mark", ">vaca" },
        { Ma + "dog = >vaca", 4, 7, "text.mark_not_here", "\\>vaca" },
        { Ma + ">dog = vaca", 4, 1, "text.mark_not_here", "\\>dog" },
        { Ma + "dog = perro\n= >vaca\n  hint: moo", 6, 3, "text.note_without_item", null },
        { Ma + "dog = perro\n  or: can", 5, 3, "text.note_not_here", null },
        { Or + "a || b", 4, 4, "text.empty_piece", null },
        { Or + "a | b\n  or: b | ", 5, 9, "text.empty_piece", null },
        { Or + "a | ^b", 4, 5, "text.mark_not_here", "\\^b" },
        { Or + "a | b\n  or: b | >a", 5, 11, "text.mark_not_here", "\\>a" },
        { Or + "a | b\n  hin: x", 5, 3, "text.unknown_note", "hint:" },
        { Cc + "apple | pear", 4, 1, "text.no_category", null },
        { Cc + "= apple | pear", 4, 1, "text.no_category", null },
        { Cc + "fruit = apple || pear", 4, 16, "text.empty_option", null },
        { Cc + "fruit =", 4, 7, "text.empty_option", null },
        { "# T\ntype: CANDY_CRUSH\nboard: 7\n\na = b", 3, 8, "text.bad_value", null },
        { "# T\ntype: CANDY_CRUSH\ngoal: 6 | 8\n\na = b\nc = d\ne = f", 3, 7, "text.bad_value", null },
        { "# T\ntype: CANDY_CRUSH\ngoal: 6 | many | 8\n\na = b\nc = d\ne = f", 3, 11, "text.bad_value", null },
        { "# T\ntype: CANDY_CRUSH\nswaps: few\n\na = b", 3, 8, "text.bad_value", null },
        { "# T\ntype: CANDY_CRUSH\nshow: categorias\n\na = b", 3, 7, "text.unknown_value", "categories" },
        { "# T\ntype: CANDY_CRUSH\ngrid: 7x8\n\na = b", 3, 1, "text.key_not_here", null },
        { Ti + "Columbus sails", 4, 1, "text.no_date", "- Columbus sails" },
        { Cw + "tea = A drink.\nmate=Another.", 5, 1, "text.no_clue", null },
        { "# T\ntype: CROSSWORD\naccents: strict\n\ntea = x\nten = y", 3, 10, "text.unknown_value", null },
        { "# T\ntype: CROSSWORD\ngrid: 8x8\n\ntea = x\nten = y", 3, 1, "text.key_not_here", null },
        { Ti + "1492: Columbus sails", 4, 1, "text.no_date", "- 1492: Columbus sails" },
        { Ti + "MCDXCII : Columbus sails", 4, 1, "text.bad_date", null },
        { Ti + "1492-13 : x", 4, 1, "text.bad_date", null },
        { Ti + "1945..1939 : x", 4, 1, "text.bad_date", null },
        { Ti + "0 : x", 4, 1, "text.bad_date", null },
        { Ti + "- a | ", 4, 5, "text.empty_piece", null },
        { Re + "hello", 8, 1, "text.outside_section", null },
        { Re + "  proof: sat", 8, 1, "text.outside_section", null },
        { Re + "\"\"\"\nAnother.\n\"\"\"", 8, 1, "text.quote_not_here", null },
        { "# T\ntype: READING\n\n\"\"\"\nA [cat](gato sat.\n\"\"\"\n\n## TRUE_OR_FALSE\n\na = true", 5, 3, "text.unclosed_note", "\\[" },
        { Re + "## TRUE_OR_FALSE\n\nhello", 10, 1, "text.no_truth", null },
        { Re + "## TRUE OR FALSE\n\na = true", 8, 1, "text.unknown_value", "## TRUE_OR_FALSE" },
        { Re + "## READING\n\na = true", 8, 1, "text.unknown_value", null },
        { Re + "##\n\na = true", 8, 1, "text.unknown_value", null },
        { Re + "## TRUE_OR_FALSE\ndisplay: list\n\na = true", 9, 1, "text.key_not_here", null },
        { Re + "## TRUE_OR_FALSE\nsettings: tries 2\n\na = true", 9, 1, "text.key_not_here", null },
        { Re + "## TRUE_OR_FALSE\nanswers: accents loose\n\na = true", 9, 18, "text.unknown_value", null },
        { Re + "## TRUE_OR_FALSE\n\na = true\n  prof: sat", 11, 3, "text.unknown_note", "proof:" },
        { Re + "## MATCHING\n\ndog = perro\n\"\"\"\nx\n\"\"\"", 11, 1, "text.quote_not_here", "\\\"\"\"" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_has_its_place_and_a_suggestion(string text, int line, int column, string code, string? suggestion)
    {
        var problem = AulaText.Parse(text, Defaults).Problems.First(one => one.Weight == ProblemWeight.Error && one.Code == code);

        Assert.Equal((line, column, suggestion), (problem.Line, problem.Column, problem.Suggestion));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_leaves_the_other_exercises_alone(string text, int line, int column, string code, string? suggestion)
    {
        _ = (line, column, code, suggestion);

        var file = AulaText.Parse($"{text}\n\n# Good\ntype: FILL_BLANK\n\n*a*", Defaults);

        Assert.Equal("Good", file.Exercises[^1].Content.Title);
    }

    [Theory]
    [InlineData("# T\ntype: FILL_BLANK\nShe *went* out.", 3, 1, "text.blank_line_missing", null)]
    [InlineData("# T\ntype: FILL_BLANK\nTom: *hi*", 3, 1, "text.blank_line_missing", null)]
    [InlineData("# T\ntype: FILL_BLANK\ntags:\n\n*a*", 3, 1, "text.empty_value", null)]
    [InlineData("# T\ntype: FILL_BLANK\n\n*a*\n  why:", 5, 3, "text.empty_value", null)]
    [InlineData("# T\ntype: FILL_BLANK\n\n*a|!b: *", 4, 6, "text.empty_value", null)]
    [InlineData("# T\ntype: MULTIPLE_CHOICE\n\nq = a :: | [b]", 4, 7, "text.empty_value", null)]
    [InlineData("# T\ntype: TIMELINE_SORTING\n\n1 : a ::\n2 : b", 4, 7, "text.empty_value", null)]
    [InlineData("# T\ntype: READING\n\n\"\"\"\nA [cat]( ) sat.\n\"\"\"\n\n## TRUE_OR_FALSE\n\na = true", 5, 3, "text.empty_value", null)]
    [InlineData(Re + "## TRUE_OR_FALSE\na = true", 9, 1, "text.blank_line_missing", null)]
    [InlineData("# T\ntype: FILL_BLANK\ndistractors: goed, wented\n\n*a*", 3, 14, "text.comma_in_distractors", "goed | wented")]
    public void What_is_doubtful_is_read_with_a_warning(string text, int line, int column, string code, string? suggestion)
    {
        var file = AulaText.Parse(text, Defaults);

        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemWeight.Warning, line, column, code, suggestion), (problem.Weight, problem.Line, problem.Column, problem.Code, problem.Suggestion));
        Assert.Equal(1, Assert.Single(file.Exercises).Content.ItemCount);
    }

    [Theory]
    [InlineData("# T\ntype: MULTIPLE_CHOICE\n\nq = a | b", 4, "content.none_right")]
    [InlineData("# T\ntype: MULTIPLE_CHOICE\n\nq = a | [b]\nq\n- [x] a\n- [ ] b\n- [ ] a", 8, "content.twice")]
    [InlineData("# T\ntype: MULTIPLE_CHOICE\n\n{image: a.png} q = a | [b]", 4, "content.no_alternative_text")]
    [InlineData("# T\ntype: TRUE_OR_FALSE\n\na = true\n// c\n\nb = true -> c", 7, "content.correction_not_false")]
    [InlineData("# T\ntype: TRUE_OR_FALSE\ncorrection: typed\n\na = true", 3, "content.no_corrections")]
    [InlineData("# T\ntype: FILL_BLANK\nsettings: tries 9\n\n*a*", 3, "content.out_of_range")]
    [InlineData("# T\ntype: FILL_BLANK\ndraw: 2\n\n*a*", 3, "content.out_of_range")]
    [InlineData("# T\ntype: FILL_BLANK\ndisplay: list\n\n*a* b\n*a*", 5, "content.list_of_one")]
    [InlineData("# T\ntype: FILL_BLANK\n\n*?a*", 4, "content.too_few")]
    [InlineData("# T\ntype: FILL_BLANK\n", 1, "content.too_few")]
    [InlineData("# T\ntype: MATCHING\n\na = b\nc = d = e", 5, "content.uneven_rows")]
    [InlineData("# T\ntype: MATCHING\ncolumns: A\n\na = b\nc = d", 3, "content.one_per_column")]
    [InlineData("# T\ntype: MATCHING\n\na = b\nc = d\n= >e\n= >d", 7, "content.right_and_wrong")]
    [InlineData("# T\ntype: ORDERING\n\na | b\n  or: b | a\n  or: b | c", 6, "content.not_a_piece")]
    [InlineData("# T\ntype: TIMELINE_SORTING\n\n1 : a\n2 : b\n- c", 6, "content.some_dates")]
    [InlineData("# T\ntype: TIMELINE_SORTING\n", 1, "content.too_few")]
    [InlineData("# T\ntype: READING\n", 1, "content.too_few")]
    [InlineData(Re, 1, "content.too_few")]
    [InlineData(Re + "## TRUE_OR_FALSE\n\na = true\n\nb = true\n  proof: dog", 12, "content.proof_not_in_text")]
    [InlineData(Re + "## MATCHING\ncolumns: A\n\na = b\nc = d", 9, "content.one_per_column")]
    [InlineData("# T\ntype: READING\n\n\"\"\"\nA.\n\n[](b)\n\"\"\"\n\n## TRUE_OR_FALSE\n\na = true", 7, "content.empty")]
    public void What_cannot_be_published_yet_is_read_and_shown_at_its_line(string text, int line, string code)
    {
        var file = AulaText.Parse(text, Defaults);

        Assert.Contains(file.Problems, problem => (problem.Line, problem.Code) == (line, code));
        Assert.Single(file.Exercises);
    }

    [Fact]
    public void A_line_that_is_too_long_costs_its_exercise_only()
    {
        var file = AulaText.Parse(Fb + "*a* " + new string('x', 9_997) + "\n\n" + Fb + "*a* " + new string('x', 9_996), Defaults);

        var problem = Assert.Single(file.Problems, one => one.Weight == ProblemWeight.Error && one.Code.StartsWith("text.", StringComparison.Ordinal));
        Assert.Equal((4, 1, TextCodes.LineTooLong), (problem.Line, problem.Column, problem.Code));
        Assert.Equal(80, problem.Found!.Length);
        Assert.Equal(6, Assert.Single(file.Exercises).Line);
    }

    [Fact]
    public void A_thousand_problems_are_enough()
    {
        var problems = AulaText.Parse(string.Concat(Enumerable.Repeat("#\n", 3_000)), Defaults).Problems;

        Assert.Equal(AulaText.MostProblems, problems.Count);
        Assert.Contains(problems, problem => problem.Code == TextCodes.MoreProblems);
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var all = typeof(TextCodes).GetFields().Select(field => (string)field.GetValue(null)!);
        string[] elsewhere = [TextCodes.FileTooLong, TextCodes.LineTooLong, TextCodes.MoreProblems, TextCodes.BlankLineMissing, TextCodes.EmptyValue, TextCodes.CommaInDistractors];

        Assert.Equal(all.Order(), Errors.Select(row => row.Data.Item4).Concat(elsewhere).Distinct().Order());
        Assert.True(Errors.Count >= 60);
    }
}
