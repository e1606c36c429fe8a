// Made of openapi.json by `npm run api`: do not change it by hand.
import type { Operation } from './client';

/** Published packages, featured ones first, then the newest; with the caller's progress when known. */
export const ListPackages: Operation<'ListPackages'> = 'GET /api/v1/packages';

/** A published package with its exercises and the caller's progress when known. */
export const GetPackage: Operation<'GetPackage'> = 'GET /api/v1/packages/{slugOrId}';

/** The cover of a published exercise. */
export const GetExercise: Operation<'GetExercise'> = 'GET /api/v1/exercises/{id}';

/** Starts an attempt, or resumes the caller's open one. */
export const StartAttempt: Operation<'StartAttempt'> = 'POST /api/v1/exercises/{id}/attempts';

/** The caller: a person or a guest, with points and streak. */
export const GetMe: Operation<'GetMe'> = 'GET /api/v1/me';

/** Changes the caller's own name and preferences; absent fields stay. */
export const ChangeMe: Operation<'ChangeMe'> = 'PATCH /api/v1/me';

/** Deletes the caller's account at once. Published content stays, as a former member's, unless it is to go too. */
export const EraseMe: Operation<'EraseMe'> = 'DELETE /api/v1/me';

/** All that is kept of the caller: JSON files in a zip. */
export const ExportMe: Operation<'ExportMe'> = 'GET /api/v1/me/export';

/** Points, streak, open attempts, what to practise again, and a page of history; a guest's too. */
export const GetMyProgress: Operation<'GetMyProgress'> = 'GET /api/v1/me/progress';

/** What was done at the school, the newest first. */
export const ListAudit: Operation<'ListAudit'> = 'GET /api/v1/audit';

/** The school's settings; the ETag is their version. */
export const GetSettings: Operation<'GetSettings'> = 'GET /api/v1/settings';

/** Saves them all; If-Match says which version was read. */
export const SaveSettingsOfSchool: Operation<'SaveSettingsOfSchool'> = 'PUT /api/v1/settings';

/** The caller's attempt: all that is needed to go on. */
export const GetAttempt: Operation<'GetAttempt'> = 'GET /api/v1/attempts/{id}';

/** Grades and stores one response. */
export const MakeTry: Operation<'MakeTry'> = 'PUT /api/v1/attempts/{id}/items/{item}/tries/{n}';

/** Takes and stores one step of an item that is played in steps. */
export const TakeStep: Operation<'TakeStep'> = 'PUT /api/v1/attempts/{id}/items/{item}/steps/{n}';

/** Shows the next hint of an item. */
export const AskForHint: Operation<'AskForHint'> = 'POST /api/v1/attempts/{id}/items/{item}/hint';

/** Gives an item up and shows what is right. */
export const AskForSolution: Operation<'AskForSolution'> = 'POST /api/v1/attempts/{id}/items/{item}/solution';

/** Ends the attempt and tells what it came to. */
export const FinishAttempt: Operation<'FinishAttempt'> = 'POST /api/v1/attempts/{id}/finish';

/** Accounts, the newest first. */
export const ListUsers: Operation<'ListUsers'> = 'GET /api/v1/users';

/** One account. */
export const GetUser: Operation<'GetUser'> = 'GET /api/v1/users/{id}';

/** Gives another role; sessions and tokens of the old one end. */
export const ChangeRole: Operation<'ChangeRole'> = 'PATCH /api/v1/users/{id}';

/** Deletes an account at once. */
export const DeleteUser: Operation<'DeleteUser'> = 'DELETE /api/v1/users/{id}';

/** Lets somebody in no more. */
export const BanUser: Operation<'BanUser'> = 'PUT /api/v1/users/{id}/ban';

/** Lets somebody in again. */
export const UnbanUser: Operation<'UnbanUser'> = 'DELETE /api/v1/users/{id}/ban';

/** Takes all ways in away, ends all sessions and mails a link. */
export const ResetUser: Operation<'ResetUser'> = 'POST /api/v1/users/{id}/reset';

/** Moves progress and content into another account and erases this one. */
export const MergeUser: Operation<'MergeUser'> = 'POST /api/v1/users/{id}/merge';

/** Invitations that nobody has used yet, the newest first. */
export const ListInvitations: Operation<'ListInvitations'> = 'GET /api/v1/invitations';

/** Invites an address with a role; the same again changes nothing. */
export const MakeInvitation: Operation<'MakeInvitation'> = 'POST /api/v1/invitations';

/** Takes an invitation back. */
export const RevokeInvitation: Operation<'RevokeInvitation'> = 'DELETE /api/v1/invitations/{id}';
