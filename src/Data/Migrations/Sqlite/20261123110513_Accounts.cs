using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aulario.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_account_links_purpose",
                table: "account_links");

            migrationBuilder.AddColumn<string>(
                name: "ban_reason",
                table: "users",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "leaderboard",
                table: "users",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "BY_AGE");

            migrationBuilder.AddColumn<DateTime>(
                name: "last_used_at",
                table: "user_passkeys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sign_up",
                table: "site_settings",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "OPEN");

            migrationBuilder.AddColumn<string>(
                name: "strong_way",
                table: "site_settings",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "ADMINS");

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "audit_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "user_id",
                table: "account_links",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    beginning = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                    table.CheckConstraint("ck_access_tokens_ends", "ends_at > created_at");
                    table.ForeignKey(
                        name: "fk_access_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "email_changes",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_changes", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_email_changes_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    invited_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.CheckConstraint("ck_invitations_role", "role IN ('ADMIN', 'TEACHER', 'STUDENT')");
                    table.ForeignKey(
                        name: "fk_invitations_asp_net_users_invited_by_id",
                        column: x => x.invited_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "mail_opt_outs",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_opt_outs", x => new { x.user_id, x.topic });
                    table.CheckConstraint("ck_mail_opt_outs_topic", "topic IN ('ROLE', 'INVITATION')");
                    table.ForeignKey(
                        name: "fk_mail_opt_outs_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "one_time_codes",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_codes", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_one_time_codes_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => new { x.user_id, x.code_hash });
                    table.ForeignKey(
                        name: "fk_recovery_codes_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    is_strong = table.Column<bool>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.CheckConstraint("ck_sessions_door", "door IN ('PASSWORD', 'MAIL_LINK', 'PASSKEY', 'PROVIDER', 'SIGN_UP')");
                    table.ForeignKey(
                        name: "fk_sessions_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_users_leaderboard",
                table: "users",
                sql: "leaderboard IN ('BY_AGE', 'SHOWN', 'HIDDEN')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_site_settings_sign_up",
                table: "site_settings",
                sql: "sign_up IN ('OPEN', 'BY_INVITATION', 'CLOSED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_site_settings_strong_way",
                table: "site_settings",
                sql: "strong_way IN ('NOBODY', 'ADMINS', 'TEACHERS', 'EVERYONE')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_action",
                table: "audit_log",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_actor_id",
                table: "audit_log",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject_id",
                table: "audit_log",
                column: "subject_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_account_links_purpose",
                table: "account_links",
                sql: "purpose IN ('RESET_PASSWORD', 'SIGN_IN')");

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_ends_at",
                table: "access_tokens",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_secret_hash",
                table: "access_tokens",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_user_id_created_at_id",
                table: "access_tokens",
                columns: new[] { "user_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_email_changes_ends_at",
                table: "email_changes",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_email_changes_token_hash",
                table: "email_changes",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_created_at_id",
                table: "invitations",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_email_key",
                table: "invitations",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_ends_at",
                table: "invitations",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_invited_by_id",
                table: "invitations",
                column: "invited_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_last_used_at",
                table: "sessions",
                column: "last_used_at");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_token_hash",
                table: "sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id_last_used_at",
                table: "sessions",
                columns: new[] { "user_id", "last_used_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "email_changes");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "mail_opt_outs");

            migrationBuilder.DropTable(
                name: "one_time_codes");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_users_leaderboard",
                table: "users");

            migrationBuilder.DropCheckConstraint(
                name: "ck_site_settings_sign_up",
                table: "site_settings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_site_settings_strong_way",
                table: "site_settings");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_action",
                table: "audit_log");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_actor_id",
                table: "audit_log");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_subject_id",
                table: "audit_log");

            migrationBuilder.DropCheckConstraint(
                name: "ck_account_links_purpose",
                table: "account_links");

            migrationBuilder.DropColumn(
                name: "ban_reason",
                table: "users");

            migrationBuilder.DropColumn(
                name: "leaderboard",
                table: "users");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                table: "user_passkeys");

            migrationBuilder.DropColumn(
                name: "sign_up",
                table: "site_settings");

            migrationBuilder.DropColumn(
                name: "strong_way",
                table: "site_settings");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "audit_log");

            migrationBuilder.AlterColumn<Guid>(
                name: "user_id",
                table: "account_links",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_account_links_purpose",
                table: "account_links",
                sql: "purpose IN ('RESET_PASSWORD')");
        }
    }
}
