import type pg from 'pg';

/**
 * So many drafts in a practice that has one: its claimant, case, evaluation, invoice and lines again and again, with ids of
 * their own. By the database itself, because by the operations it would take longer than what is measured.
 */
export async function manyDrafts(owner: pg.Client, practiceId: string, count: number): Promise<{ id: string; version: number }[]> {
  await owner.query('drop table if exists bench_map');
  await owner.query('create table bench_map as select n, gen_random_uuid() as claimant, gen_random_uuid() as "case", gen_random_uuid() as evaluation, gen_random_uuid() as invoice from generate_series(1, $1::int) n', [count - 1]);
  const again = (table: string, changes: string, from = `"${table}" t, bench_map m`, where = '') => owner.query(`insert into "${table}" select (jsonb_populate_record(t, jsonb_build_object(${changes}))).* from ${from} where t."practiceId" = $1 ${where}`, [practiceId]);
  await again('Claimant', `'id', m.claimant`);
  await again('Case', `'id', m."case", 'claimantId', m.claimant, 'number', t.number + m.n`);
  await again('Evaluation', `'id', m.evaluation, 'caseId', m."case", 'seat', coalesce(t.seat, 0) + m.n`);
  await again('Invoice', `'id', m.invoice, 'caseId', m."case", 'evaluationId', m.evaluation`);
  await again('InvoiceLine', `'id', gen_random_uuid(), 'invoiceId', m.invoice`);
  await owner.query('analyze');
  const { rows } = await owner.query<{ id: string; version: number }>(`select id, version from "Invoice" where "practiceId" = $1 and state = 'DRAFT' order by id`, [practiceId]);
  return rows;
}
