using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aulario.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Arrangements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_attempt_tries_kind",
                table: "attempt_tries");

            migrationBuilder.AddColumn<string>(
                name: "arrangement",
                table: "exercise_versions",
                type: "json",
                maxLength: 500000,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_attempt_tries_kind",
                table: "attempt_tries",
                sql: "kind IN ('COUNTED', 'EXTRA', 'RETYPE', 'REPLACEABLE', 'EMPTY', 'STEP', 'MISSTEP', 'LAST_STEP')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_attempt_tries_kind",
                table: "attempt_tries");

            migrationBuilder.DropColumn(
                name: "arrangement",
                table: "exercise_versions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attempt_tries_kind",
                table: "attempt_tries",
                sql: "kind IN ('COUNTED', 'EXTRA', 'RETYPE', 'REPLACEABLE', 'EMPTY')");
        }
    }
}
