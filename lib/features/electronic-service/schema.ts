import { z } from 'zod';
import { recipientRoles } from '../../domain/service/methods';
import { CalendarDateField, idOf } from '../fields';
import { EmailField } from '../session/schema';

export const ElectronicServiceId = idOf('ElectronicService');

export const ElectronicService = z.object({ id: z.string(), caseId: z.string(), role: z.enum(recipientRoles), email: z.string(), agreedOn: z.string(), endedOn: z.string().nullable() });
export type ElectronicService = z.output<typeof ElectronicService>;

export const ListElectronicService = z.strictObject({ caseId: idOf('Case') });
/** Those in force first, then the ended ones. */
export const ElectronicServiceList = z.object({ agreements: z.array(ElectronicService) });
export type ElectronicServiceList = z.output<typeof ElectronicServiceList>;

export const AgreeElectronicService = z.strictObject({ caseId: idOf('Case'), role: z.enum(recipientRoles), email: EmailField, agreedOn: CalendarDateField });
export type AgreeElectronicService = z.input<typeof AgreeElectronicService>;

export const EndElectronicService = z.strictObject({ agreementId: ElectronicServiceId, endedOn: CalendarDateField });
export type EndElectronicService = z.input<typeof EndElectronicService>;
