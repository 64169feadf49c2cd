
-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('regency', 'kecamatan', 'desa', 'kelurahan');

-- CreateEnum
CREATE TYPE "site_kind" AS ENUM ('factory', 'estate', 'kecamatan_office', 'desa_office', 'rt_rw_office', 'training_centre', 'other');

-- CreateEnum
CREATE TYPE "power_phase" AS ENUM ('single', 'three');

-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('unit', 'instructor', 'kit');

-- CreateEnum
CREATE TYPE "unit_state" AS ENUM ('active', 'repair', 'retired');

-- CreateEnum
CREATE TYPE "funding_source" AS ENUM ('apbd', 'csr');

-- CreateEnum
CREATE TYPE "blackout_kind" AS ENUM ('maintenance', 'leave', 'workshop');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('company', 'desa', 'kecamatan', 'rt_rw', 'union', 'association');

-- CreateEnum
CREATE TYPE "request_status" AS ENUM ('draft', 'submitted', 'needs_revision', 'queued', 'scheduled', 'completed', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "request_source" AS ENUM ('direct', 'musrenbang', 'csr');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "booking_status" AS ENUM ('tentative', 'confirmed', 'running', 'completed', 'interrupted', 'cancelled');

-- CreateEnum
CREATE TYPE "holiday_kind" AS ENUM ('national', 'joint_leave');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('admin', 'scheduler', 'instructor', 'viewer');

-- CreateTable
CREATE TABLE "areas" (
    "code" TEXT NOT NULL,
    "kind" "area_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "areas_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sites" (
    "id" SERIAL NOT NULL,
    "kind" "site_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "area_code" TEXT NOT NULL,
    "organization_id" INTEGER,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "point_approximate" BOOLEAN NOT NULL DEFAULT true,
    "power_va" INTEGER,
    "power_phase" "power_phase",
    "flat_parking" BOOLEAN,
    "roof" BOOLEAN,
    "water" BOOLEAN,
    "toilets" BOOLEAN,
    "ventilation" BOOLEAN,
    "facts_checked_at" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_types" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "hue" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programs" (
    "id" SERIAL NOT NULL,
    "training_type_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lesson_hours" INTEGER NOT NULL,
    "training_days" INTEGER NOT NULL,
    "seats_min" INTEGER NOT NULL,
    "seats_max" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "on_saturdays" BOOLEAN NOT NULL DEFAULT true,
    "setup_minutes" INTEGER NOT NULL,
    "teardown_minutes" INTEGER NOT NULL,
    "instructors_needed" INTEGER NOT NULL DEFAULT 1,
    "kits_needed" INTEGER NOT NULL DEFAULT 1,
    "needs_power_va" INTEGER,
    "needs_three_phase" BOOLEAN NOT NULL DEFAULT false,
    "needs_flat_parking" BOOLEAN NOT NULL DEFAULT true,
    "needs_roof" BOOLEAN NOT NULL DEFAULT false,
    "needs_water" BOOLEAN NOT NULL DEFAULT false,
    "needs_toilets" BOOLEAN NOT NULL DEFAULT true,
    "needs_ventilation" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "programs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resources" (
    "id" SERIAL NOT NULL,
    "kind" "resource_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "resources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "resource_id" INTEGER NOT NULL,
    "kind" "resource_kind" NOT NULL DEFAULT 'unit',
    "code" TEXT NOT NULL,
    "base_site_id" INTEGER NOT NULL,
    "state" "unit_state" NOT NULL DEFAULT 'active',
    "funding" "funding_source" NOT NULL,
    "fitted_for" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "units_pkey" PRIMARY KEY ("resource_id")
);

-- CreateTable
CREATE TABLE "unit_programs" (
    "unit_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,

    CONSTRAINT "unit_programs_pkey" PRIMARY KEY ("unit_id","program_id")
);

-- CreateTable
CREATE TABLE "instructors" (
    "resource_id" INTEGER NOT NULL,
    "kind" "resource_kind" NOT NULL DEFAULT 'instructor',
    "account_id" TEXT,

    CONSTRAINT "instructors_pkey" PRIMARY KEY ("resource_id")
);

-- CreateTable
CREATE TABLE "competences" (
    "instructor_id" INTEGER NOT NULL,
    "training_type_id" INTEGER NOT NULL,

    CONSTRAINT "competences_pkey" PRIMARY KEY ("instructor_id","training_type_id")
);

-- CreateTable
CREATE TABLE "kits" (
    "resource_id" INTEGER NOT NULL,
    "kind" "resource_kind" NOT NULL DEFAULT 'kit',
    "code" TEXT NOT NULL,
    "training_type_id" INTEGER NOT NULL,

    CONSTRAINT "kits_pkey" PRIMARY KEY ("resource_id")
);

-- CreateTable
CREATE TABLE "blackouts" (
    "id" SERIAL NOT NULL,
    "resource_id" INTEGER NOT NULL,
    "kind" "blackout_kind" NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "blackouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" SERIAL NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_requests" (
    "id" SERIAL NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "site_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "source" "request_source" NOT NULL DEFAULT 'direct',
    "musrenbang_year" INTEGER,
    "musrenbang_rank" INTEGER,
    "audience" "audience" NOT NULL DEFAULT 'open',
    "window_start" DATE NOT NULL,
    "window_end" DATE NOT NULL,
    "participants" INTEGER NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "status" "request_status" NOT NULL,
    "remark" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "queued_at" TIMESTAMPTZ(3),
    "created_by" TEXT,
    "submission_key" UUID NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bookings" (
    "id" SERIAL NOT NULL,
    "visit_request_id" INTEGER NOT NULL,
    "site_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "status" "booking_status" NOT NULL,
    "audience" "audience" NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "seats" INTEGER NOT NULL,
    "site_ready" BOOLEAN NOT NULL,
    "readiness_waiver" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "status_reason" TEXT,
    "submission_key" UUID NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "booking_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("booking_id","day")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" SERIAL NOT NULL,
    "resource_id" INTEGER NOT NULL,
    "booking_id" INTEGER,
    "blackout_id" INTEGER,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "holiday_kind" NOT NULL,
    "forecast" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "visit_request_id" INTEGER,
    "booking_id" INTEGER,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "staff_role" "staff_role",
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "account_id" TEXT NOT NULL,
    "organization_id" INTEGER NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("account_id","organization_id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "areas_parent_code_idx" ON "areas"("parent_code");

-- CreateIndex
CREATE INDEX "sites_area_code_idx" ON "sites"("area_code");

-- CreateIndex
CREATE INDEX "sites_organization_id_idx" ON "sites"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_types_slug_key" ON "training_types"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "programs_slug_key" ON "programs"("slug");

-- CreateIndex
CREATE INDEX "programs_training_type_id_idx" ON "programs"("training_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "resources_id_kind_key" ON "resources"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "units_code_key" ON "units"("code");

-- CreateIndex
CREATE UNIQUE INDEX "units_resource_id_kind_key" ON "units"("resource_id", "kind");

-- CreateIndex
CREATE INDEX "unit_programs_program_id_idx" ON "unit_programs"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "instructors_account_id_key" ON "instructors"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "instructors_resource_id_kind_key" ON "instructors"("resource_id", "kind");

-- CreateIndex
CREATE INDEX "competences_training_type_id_idx" ON "competences"("training_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "kits_code_key" ON "kits"("code");

-- CreateIndex
CREATE INDEX "kits_training_type_id_idx" ON "kits"("training_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "kits_resource_id_kind_key" ON "kits"("resource_id", "kind");

-- CreateIndex
CREATE INDEX "blackouts_resource_id_idx" ON "blackouts"("resource_id");

-- CreateIndex
CREATE INDEX "organizations_area_code_idx" ON "organizations"("area_code");

-- CreateIndex
CREATE UNIQUE INDEX "visit_requests_submission_key_key" ON "visit_requests"("submission_key");

-- CreateIndex
CREATE INDEX "visit_requests_status_queued_at_idx" ON "visit_requests"("status", "queued_at");

-- CreateIndex
CREATE INDEX "visit_requests_organization_id_idx" ON "visit_requests"("organization_id");

-- CreateIndex
CREATE INDEX "visit_requests_site_id_idx" ON "visit_requests"("site_id");

-- CreateIndex
CREATE INDEX "visit_requests_program_id_idx" ON "visit_requests"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookings_submission_key_key" ON "bookings"("submission_key");

-- CreateIndex
CREATE INDEX "bookings_first_day_last_day_idx" ON "bookings"("first_day", "last_day");

-- CreateIndex
CREATE INDEX "bookings_last_day_idx" ON "bookings"("last_day");

-- CreateIndex
CREATE INDEX "bookings_site_id_idx" ON "bookings"("site_id");

-- CreateIndex
CREATE INDEX "bookings_program_id_idx" ON "bookings"("program_id");

-- CreateIndex
CREATE INDEX "bookings_visit_request_id_idx" ON "bookings"("visit_request_id");

-- CreateIndex
CREATE INDEX "claims_booking_id_idx" ON "claims"("booking_id");

-- CreateIndex
CREATE INDEX "claims_blackout_id_idx" ON "claims"("blackout_id");

-- CreateIndex
CREATE INDEX "history_visit_request_id_idx" ON "history"("visit_request_id");

-- CreateIndex
CREATE INDEX "history_booking_id_idx" ON "history"("booking_id");

-- CreateIndex
CREATE INDEX "history_account_id_idx" ON "history"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE INDEX "credentials_user_id_idx" ON "credentials"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_provider_id_account_id_key" ON "credentials"("provider_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_ins_token_key" ON "sign_ins"("token");

-- CreateIndex
CREATE INDEX "sign_ins_user_id_idx" ON "sign_ins"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "memberships_organization_id_idx" ON "memberships"("organization_id");

-- AddForeignKey
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "areas"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programs" ADD CONSTRAINT "programs_training_type_id_fkey" FOREIGN KEY ("training_type_id") REFERENCES "training_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_resource_id_kind_fkey" FOREIGN KEY ("resource_id", "kind") REFERENCES "resources"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_base_site_id_fkey" FOREIGN KEY ("base_site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_programs" ADD CONSTRAINT "unit_programs_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("resource_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_programs" ADD CONSTRAINT "unit_programs_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructors" ADD CONSTRAINT "instructors_resource_id_kind_fkey" FOREIGN KEY ("resource_id", "kind") REFERENCES "resources"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructors" ADD CONSTRAINT "instructors_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competences" ADD CONSTRAINT "competences_instructor_id_fkey" FOREIGN KEY ("instructor_id") REFERENCES "instructors"("resource_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competences" ADD CONSTRAINT "competences_training_type_id_fkey" FOREIGN KEY ("training_type_id") REFERENCES "training_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_resource_id_kind_fkey" FOREIGN KEY ("resource_id", "kind") REFERENCES "resources"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_training_type_id_fkey" FOREIGN KEY ("training_type_id") REFERENCES "training_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blackouts" ADD CONSTRAINT "blackouts_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_blackout_id_fkey" FOREIGN KEY ("blackout_id") REFERENCES "blackouts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history" ADD CONSTRAINT "history_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history" ADD CONSTRAINT "history_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history" ADD CONSTRAINT "history_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
