import type pg from 'pg';
import { calendarDate } from '../lib/domain/calendar.ts';
import { dueDate } from '../lib/domain/deadlines/due-date.ts';
import type { World } from '../lib/test/world.ts';

/**
 * Fills a practice with cases of three years, the newest twentieth of them open, each with an evaluation, a clock and
 * where it was billed an invoice and a payment. Straight SQL as the owner, for speed.
 */
export async function loadPractice(owner: pg.Client, world: World, caseCount: number): Promise<void> {
  const quote = JSON.stringify(dueDate({ rule: 'report.comprehensive', triggerOn: calendarDate('2026-06-16') }));
  const { practiceId, physicianId, locationId } = world;
  await owner.query('begin');
  // The rows are made consistent here; checking each foreign key would take longer than making them.
  await owner.query(`set local session_replication_role = replica`);
  await owner.query(
    `create temporary table plan on commit drop as
     select n, $1::uuid as practice, $3::uuid as physician, $4::uuid as location,
       md5('case' || n)::uuid as case_id, md5('claimant' || n)::uuid as claimant_id, md5('evaluation' || n)::uuid as evaluation_id, md5('invoice' || n)::uuid as invoice_id,
       md5('payer' || n % 200)::uuid as payer_id, n > $2::int * 0.95 as open,
       (array['Ana','Luis','Mei','Omar','Grace','Ivan','Noor','Paul','Rosa','Tomas','Kim','Dara'])[1 + n % 12] || ' ' ||
         (array['Ortega','Karimi','Lindqvist','Baptiste','Okafor','Tran','Silva','Novak','Haddad','Jensen','Moreau'])[1 + n % 11] || ' ' || n as name,
       now() - (($2::int - n) * interval '15 minutes') as made_at,
       (array['QME','AME','QME','IME','QME','AME','RECORD_REVIEW','QME','EXPERT_WITNESS','QME'])[1 + n % 10]::"CaseKind" as kind,
       201500 + (n % 400) * 300 as fee,
       case when n <= $2::int * 0.95 then 'PAID' else (array['ACCEPTED','SCHEDULED','NOTIFIED','EXAMINED','SERVED','BILLED'])[1 + n % 6] end as stage
     from generate_series(1, $2::int) n`,
    [practiceId, caseCount, physicianId, locationId],
  );
  await owner.query(`insert into "Contact" ("practiceId", id, name, "searchName", roles)
    select $1, md5('payer' || n)::uuid, 'Payer ' || n, 'payer ' || n, '{claims_administrator}' from generate_series(0, 199) n`, [practiceId]);
  await owner.query(`insert into "Claimant" ("practiceId", id, name, "searchName", "createdAt") select practice, claimant_id, name, lower(name), made_at from plan`);
  await owner.query(`insert into "Case" ("practiceId", id, number, kind, stage, "claimantId", "payerId", "physicianId", "locationId", "claimNumber", "requestedOn", "expectedFeeCents", "nextExamOn", "searchText", "closedAt", "createdAt", "updatedAt")
    select practice, case_id, n, kind, stage::"CaseStage", claimant_id, payer_id, physician, location, 'CLM-' || n, made_at::date, fee,
      case when stage in ('SCHEDULED', 'NOTIFIED') then current_date + (n / 6 % 120)::int end, lower(name) || ' clm ' || n || ' payer ' || n % 200, case when open then null else made_at + interval '90 days' end, made_at, made_at from plan`);
  await owner.query(`insert into "Evaluation" ("practiceId", id, "caseId", "physicianId", "locationId", kind, state, "requestedOn", "scheduledOn", "startMinute", seat, "examinedOn", "reportServedOn", "feeCode", "expectedFeeCents", "readyToBill", "createdAt")
    select practice, evaluation_id, case_id, physician, location, 'COMPREHENSIVE',
      (case stage when 'ACCEPTED' then 'REQUESTED' when 'SCHEDULED' then 'SCHEDULED' when 'NOTIFIED' then 'SCHEDULED' when 'EXAMINED' then 'EXAMINED' else 'REPORT_SERVED' end)::"EvaluationState", made_at::date,
      case when stage in ('SCHEDULED', 'NOTIFIED') then current_date + (n / 6 % 120)::int when stage = 'ACCEPTED' then null else made_at::date + 30 end, 480 + n % 8 * 60, n,
      case when stage in ('EXAMINED', 'SERVED', 'BILLED', 'PAID') then made_at::date + 30 end, case when stage in ('SERVED', 'BILLED', 'PAID') then made_at::date + 55 end, 'ML201-95', fee, stage = 'SERVED', made_at from plan`);
  await owner.query(
    `insert into "Clock" ("practiceId", id, "caseId", "evaluationId", rule, title, section, confidence, side, state, "triggerOn", "triggerLabel", "strictOn", "dueOn", "carriesFee", "feeAtRiskCents", quote, "createdAt")
    select practice, md5('clock' || n)::uuid, case_id, evaluation_id, 'report.comprehensive', 'Comprehensive or follow-up report, served', '8 CCR 38(a)', 'V', 'we_owe', (case when stage = 'EXAMINED' then 'OPEN' else 'MET' end)::"ClockState",
      current_date + (n % 90)::int - 40, 'Examined', current_date + (n % 90)::int - 10, current_date + (n % 90)::int - 10, true, fee, $1::jsonb, made_at from plan where stage not in ('ACCEPTED', 'SCHEDULED', 'NOTIFIED')`,
    [quote],
  );
  await owner.query(`insert into "Invoice" ("practiceId", id, "caseId", "evaluationId", "payerId", state, number, "issuedOn", "payableOn", "serviceOn", "totalCents", "paidCents", "createdAt")
    select practice, invoice_id, case_id, evaluation_id, payer_id, 'ISSUED', to_char(made_at, 'YYYY') || '-' || n, least(made_at::date + 60, current_date), made_at::date + 120, made_at::date + 30, fee, case when stage = 'PAID' then fee else 0 end, made_at
    from plan where stage in ('BILLED', 'PAID')`);
  await owner.query(`insert into "Receipt" ("practiceId", id, "payerId", "receivedOn", "countsOn", "amountCents", "appliedCents", method, "createdAt")
    select practice, md5('payment' || n)::uuid, payer_id, least(made_at::date + 100, current_date), least(made_at::date + 100, current_date), fee, fee, 'check', made_at from plan where stage = 'PAID'`);
  await owner.query(`insert into "Payment" ("practiceId", id, "invoiceId", "receiptId", "receivedOn", "countsOn", "amountCents", method, "createdAt")
    select "practiceId", r.id, p.invoice_id, r.id, "receivedOn", "countsOn", "amountCents", 'check', "createdAt" from "Receipt" r join plan p on r.id = md5('payment' || p.n)::uuid`);
  await owner.query(`insert into "NumberSeries" ("practiceId", series, "lastNumber") values ($1, 'case', $2)`, [practiceId, caseCount]);
  await owner.query('commit');
  await owner.query('vacuum analyze');
}
