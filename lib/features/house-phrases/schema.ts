import { z } from 'zod';
import { writtenSections } from '../../domain/report/sections';
import { idOf, line, VersionField } from '../fields';
import { ReportDocField, StoredDoc, WrittenSectionKey } from '../report-sections/schema';
import { TemplateSpecialty } from '../report-templates/schema';

export const HousePhraseId = idOf('HousePhrase');

const words = {
  /** What is typed to find it: 'nl spine'. */
  name: line(60),
  content: ReportDocField,
  /** The sections it is offered in; none for all. */
  sectionKeys: z.array(WrittenSectionKey).max(writtenSections.length).default([]),
  specialty: TemplateSpecialty.default(''),
};

export const HousePhrase = z.object({
  id: z.string(),
  name: z.string(),
  content: StoredDoc,
  text: z.string(),
  sectionKeys: z.array(WrittenSectionKey),
  specialty: TemplateSpecialty,
  removedAt: z.string().nullable(),
  changedAt: z.string(),
  version: z.number().int(),
});
export type HousePhrase = z.output<typeof HousePhrase>;

export const ListHousePhrases = z.strictObject({ removed: z.enum(['true', 'false']).optional() });
export type ListHousePhrases = z.input<typeof ListHousePhrases>;
export const HousePhraseList = z.object({ phrases: z.array(HousePhrase), removedCount: z.number().int() });
export type HousePhraseList = z.output<typeof HousePhraseList>;

/** Phrases by what was typed of them, fitting the section and the specialty; all that fit where nothing was typed. */
export const FindHousePhrases = z.strictObject({ q: z.string().max(80).default(''), sectionKey: WrittenSectionKey.optional(), specialty: TemplateSpecialty.optional() });
export type FindHousePhrases = z.input<typeof FindHousePhrases>;
export const FoundHousePhrases = z.object({ phrases: z.array(HousePhrase) });
export type FoundHousePhrases = z.output<typeof FoundHousePhrases>;

export const ReadHousePhrase = z.strictObject({ housePhraseId: HousePhraseId });
export const HousePhraseHistory = HousePhrase.extend({
  /** How it stood before each change, newest first. */
  earlier: z.array(z.object({ number: z.number().int(), name: z.string(), text: z.string(), content: StoredDoc, byName: z.string(), at: z.string() })),
});
export type HousePhraseHistory = z.output<typeof HousePhraseHistory>;

export const AddHousePhrase = z.strictObject(words);
export type AddHousePhrase = z.input<typeof AddHousePhrase>;
export const ReviseHousePhrase = z.strictObject({ housePhraseId: HousePhraseId, version: VersionField, ...words });
export type ReviseHousePhrase = z.input<typeof ReviseHousePhrase>;
export const RemoveHousePhrase = z.strictObject({ housePhraseId: HousePhraseId, version: VersionField });
export type RemoveHousePhrase = z.input<typeof RemoveHousePhrase>;
export const RestoreHousePhrase = RemoveHousePhrase;
