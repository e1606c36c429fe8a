using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aulario.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    details = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    xml = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "media",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stored_as = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    size_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: true),
                    height = table.Column<int>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description_spanish = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    description_english = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    social_links = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    completion_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    points_per_exercise = table.Column<int>(type: "INTEGER", nullable: false),
                    points_per_level = table.Column<int>(type: "INTEGER", nullable: false),
                    points_per_package = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_settings", x => x.id);
                    table.CheckConstraint("ck_site_settings_color", "color IN ('LAVENDER', 'CORAL', 'TEAL', 'WARMPINK', 'BLUE', 'PURPLE')");
                    table.CheckConstraint("ck_site_settings_completion_percent", "completion_percent BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_site_settings_language", "language IN ('SPANISH', 'ENGLISH')");
                    table.CheckConstraint("ck_site_settings_one_row", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    picture = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    preferred_color = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    preferred_language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    preferred_mode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: true),
                    has_sounds = table.Column<bool>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_preferred_color", "preferred_color IN ('LAVENDER', 'CORAL', 'TEAL', 'WARMPINK', 'BLUE', 'PURPLE')");
                    table.CheckConstraint("ck_users_preferred_language", "preferred_language IN ('SPANISH', 'ENGLISH')");
                    table.CheckConstraint("ck_users_preferred_mode", "preferred_mode IN ('SYSTEM', 'LIGHT', 'DARK')");
                    table.CheckConstraint("ck_users_role", "role IN ('ADMIN', 'TEACHER', 'STUDENT')");
                });

            migrationBuilder.CreateTable(
                name: "active_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_active_days", x => x.id);
                    table.ForeignKey(
                        name: "fk_active_days_guests_guest_id",
                        column: x => x.guest_id,
                        principalTable: "guests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_active_days_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "packages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    article = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    image = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    meta_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    meta_description = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    max_exercises = table.Column<int>(type: "INTEGER", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_featured = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_packages", x => x.id);
                    table.CheckConstraint("ck_packages_category", "category IN ('GRAMMAR', 'VOCABULARY', 'READING', 'WRITING', 'LISTENING', 'SPEAKING', 'CONVERSATION', 'GENERAL')");
                    table.CheckConstraint("ck_packages_max_exercises", "max_exercises BETWEEN 1 AND 200");
                    table.ForeignKey(
                        name: "fk_packages_users_owner_id",
                        column: x => x.owner_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "point_awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_awards", x => x.id);
                    table.CheckConstraint("ck_point_awards_points", "points >= 0");
                    table.CheckConstraint("ck_point_awards_reason", "reason IN ('EXERCISE', 'PACKAGE', 'LEVEL', 'IMPORTED')");
                    table.ForeignKey(
                        name: "fk_point_awards_guests_guest_id",
                        column: x => x.guest_id,
                        principalTable: "guests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_point_awards_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    package_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    difficulty = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    instructions_language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    item_count = table.Column<int>(type: "INTEGER", nullable: false),
                    times_completed = table.Column<int>(type: "INTEGER", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercises", x => x.id);
                    table.CheckConstraint("ck_exercises_category", "category IN ('GRAMMAR', 'VOCABULARY', 'READING', 'WRITING', 'LISTENING', 'SPEAKING', 'CONVERSATION', 'GENERAL')");
                    table.CheckConstraint("ck_exercises_difficulty", "difficulty IN ('BEGINNER', 'UPPER_BEGINNER', 'INTERMEDIATE', 'UPPER_INTERMEDIATE', 'ADVANCED', 'SUPER_ADVANCED')");
                    table.CheckConstraint("ck_exercises_published", "NOT is_published OR published_version_id IS NOT NULL");
                    table.CheckConstraint("ck_exercises_type", "type IN ('FILL_BLANK', 'MATCHING', 'MULTIPLE_CHOICE', 'ORDERING', 'LETTER_SOUP', 'CROSSWORD', 'READING', 'TIMELINE_SORTING', 'TRUE_OR_FALSE', 'CANDY_CRUSH')");
                    table.ForeignKey(
                        name: "fk_exercises_packages_package_id",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_exercises_users_author_id",
                        column: x => x.author_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "package_levels",
                columns: table => new
                {
                    package_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    difficulty = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    article = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_package_levels", x => new { x.package_id, x.difficulty });
                    table.CheckConstraint("ck_package_levels_difficulty", "difficulty IN ('BEGINNER', 'UPPER_BEGINNER', 'INTERMEDIATE', 'UPPER_INTERMEDIATE', 'ADVANCED', 'SUPER_ADVANCED')");
                    table.ForeignKey(
                        name: "fk_package_levels_packages_package_id",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_completions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    exercise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    best_score = table.Column<double>(type: "REAL", nullable: true),
                    first_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_completions", x => x.id);
                    table.CheckConstraint("ck_exercise_completions_best_score", "best_score BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "fk_exercise_completions_exercises_exercise_id",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_completions_guests_guest_id",
                        column: x => x.guest_id,
                        principalTable: "guests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_completions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exercise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 2000000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_exercise_versions_exercises_exercise_id",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    exercise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    is_calm = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_counted = table.Column<bool>(type: "INTEGER", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    items = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deadline = table.Column<DateTime>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_as = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    points_numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    points_denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    maximum = table.Column<int>(type: "INTEGER", nullable: true),
                    points_earned = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempts", x => x.id);
                    table.CheckConstraint("ck_attempts_ended_as", "ended_as IN ('FINISHED', 'TIME_OVER', 'NO_LIVES', 'REPLACED')");
                    table.CheckConstraint("ck_attempts_finished", "(finished_at IS NULL) = (ended_as IS NULL)");
                    table.CheckConstraint("ck_attempts_mode", "mode IN ('PRACTICE', 'TEST')");
                    table.CheckConstraint("ck_attempts_owner", "user_id IS NULL OR guest_id IS NULL");
                    table.ForeignKey(
                        name: "fk_attempts_exercise_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "exercise_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attempts_exercises_exercise_id",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attempts_guests_guest_id",
                        column: x => x.guest_id,
                        principalTable: "guests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_attempts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "attempt_helps",
                columns: table => new
                {
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_helps", x => new { x.attempt_id, x.item, x.kind, x.number });
                    table.CheckConstraint("ck_attempt_helps_kind", "kind IN ('HINT', 'SOLUTION')");
                    table.ForeignKey(
                        name: "fk_attempt_helps_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attempt_tries",
                columns: table => new
                {
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    points_numerator = table.Column<long>(type: "INTEGER", nullable: false),
                    points_denominator = table.Column<long>(type: "INTEGER", nullable: false),
                    response = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_tries", x => new { x.attempt_id, x.item, x.number });
                    table.CheckConstraint("ck_attempt_tries_kind", "kind IN ('COUNTED', 'EXTRA', 'RETYPE', 'REPLACEABLE', 'EMPTY')");
                    table.CheckConstraint("ck_attempt_tries_number", "number >= 1 AND item >= 1");
                    table.CheckConstraint("ck_attempt_tries_verdict", "verdict IN ('RIGHT', 'ALMOST', 'PARTIAL', 'WRONG', 'SKIPPED')");
                    table.ForeignKey(
                        name: "fk_attempt_tries_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_active_days_guest_id_day",
                table: "active_days",
                columns: new[] { "guest_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_active_days_user_id_day",
                table: "active_days",
                columns: new[] { "user_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attempts_exercise_id",
                table: "attempts",
                column: "exercise_id");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_guest_id_exercise_id_is_counted",
                table: "attempts",
                columns: new[] { "guest_id", "exercise_id", "is_counted" },
                unique: true,
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_guest_id_started_at_id",
                table: "attempts",
                columns: new[] { "guest_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_attempts_user_id_exercise_id_is_counted",
                table: "attempts",
                columns: new[] { "user_id", "exercise_id", "is_counted" },
                unique: true,
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_user_id_started_at_id",
                table: "attempts",
                columns: new[] { "user_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_attempts_version_id",
                table: "attempts",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_created_at_id",
                table: "audit_log",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exercise_completions_exercise_id",
                table: "exercise_completions",
                column: "exercise_id");

            migrationBuilder.CreateIndex(
                name: "ix_exercise_completions_guest_id_exercise_id",
                table: "exercise_completions",
                columns: new[] { "guest_id", "exercise_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exercise_completions_user_id_exercise_id",
                table: "exercise_completions",
                columns: new[] { "user_id", "exercise_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exercise_versions_exercise_id_number",
                table: "exercise_versions",
                columns: new[] { "exercise_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exercises_author_id",
                table: "exercises",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_category",
                table: "exercises",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_difficulty",
                table: "exercises",
                column: "difficulty");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_is_published_created_at_id",
                table: "exercises",
                columns: new[] { "is_published", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exercises_package_id_is_published_position_id",
                table: "exercises",
                columns: new[] { "package_id", "is_published", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exercises_type",
                table: "exercises",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "ix_guests_created_at",
                table: "guests",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_media_name",
                table: "media",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_media_stored_as",
                table: "media",
                column: "stored_as",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_try_at_id",
                table: "outbox",
                columns: new[] { "next_try_at", "id" },
                filter: "sent_at IS NULL AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_packages_is_featured",
                table: "packages",
                column: "is_featured");

            migrationBuilder.CreateIndex(
                name: "ix_packages_is_published_category_created_at_id",
                table: "packages",
                columns: new[] { "is_published", "category", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_packages_owner_id",
                table: "packages",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_packages_slug",
                table: "packages",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_point_awards_guest_id_reason_subject_id",
                table: "point_awards",
                columns: new[] { "guest_id", "reason", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_point_awards_user_id_reason_subject_id",
                table: "point_awards",
                columns: new[] { "user_id", "reason", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_created_at",
                table: "users",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_users_name_key",
                table: "users",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_role",
                table: "users",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "active_days");

            migrationBuilder.DropTable(
                name: "attempt_helps");

            migrationBuilder.DropTable(
                name: "attempt_tries");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "exercise_completions");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "media");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "package_levels");

            migrationBuilder.DropTable(
                name: "point_awards");

            migrationBuilder.DropTable(
                name: "site_settings");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "exercise_versions");

            migrationBuilder.DropTable(
                name: "guests");

            migrationBuilder.DropTable(
                name: "exercises");

            migrationBuilder.DropTable(
                name: "packages");

            migrationBuilder.DropTable(
                name: "users");
        }
    }
}
