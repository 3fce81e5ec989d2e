import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashRecoveryCode, newRecoveryCodes } from '../auth/totp';
import { unseal } from '../core/secrets';
import { database } from '../db/client';
import { localStore } from '../integrations/storage/local-store';
import { openStream } from '../integrations/storage/sealed-stream';
import { physicianWithFactor, signableReport } from './report-signing';
import { inPractice, makeWorld, type World } from './world';

export interface Killed {
  readonly signed: number;
  readonly unsigned: number;
  /** At which step each was killed. */
  readonly steps: Readonly<Record<string, number>>;
  /** What is neither: must stay empty. */
  readonly half: readonly string[];
}

/** A process of its own that signs as the installation's door does, says each step, and can be killed at any of them. */
const script = `
  import { prepareSignature } from '${import.meta.dirname}/../features/report-papers/queries.ts';
  import { signReport } from '${import.meta.dirname}/../features/report-papers/sign-report.ts';
  import { keepBytes } from '${import.meta.dirname}/../http/report-papers.ts';
  import { makeReport } from '${import.meta.dirname}/../integrations/papers/make-report.ts';
  console.log('ready');
  const [line] = await new Promise((resolve) => process.stdin.once('data', (data) => resolve(data.toString().split('\\n'))));
  const { ctx: told, asked } = JSON.parse(line);
  const ctx = { ...told, now: new Date(told.now) };
  console.log('began');
  const { practiceId, paper, paperSha256, at } = await prepareSignature(ctx, asked);
  console.log('prepared');
  const { bytes, pages } = await makeReport(paper, 'pdf');
  console.log('drawn');
  const { file } = await keepBytes(practiceId, bytes);
  console.log('kept');
  await signReport(ctx, { ...asked, ...file, at, paperSha256, pageCount: pages });
  console.log('signed');
  process.exit(0);`;

interface Signer {
  readonly child: ChildProcess;
  readonly saw: (step: string) => Promise<void>;
  readonly last: () => string;
}

function signer(folder: string): Signer {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, DATA_DIR: folder } });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const saw = async (step: string) => {
    while (!said.split('\n').includes(step)) await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close').then(() => Promise.reject(new Error(`The signer ended before “${step}”`)))]);
  };
  return { child, saw, last: () => said.trim().split('\n').at(-1) ?? '' };
}

/**
 * Kills a process that signs a report, so many times: half of them anywhere between the click and the answer, half while the rows are
 * written. After each it looks at row, file, hash, code and audit. `random` gives numbers from 0 to 1.
 */
export async function killSignatures(kills: number, folder: string, random: () => number): Promise<Killed> {
  const world = await makeWorld();
  const ctx = await physicianWithFactor(world);
  const outcome = { signed: 0, unsigned: 0, steps: {} as Record<string, number>, half: [] as string[] };
  let report = await signableReport(world, { claimNumber: 'KILL-0' });
  let next = signer(folder);
  let [whole, rows] = [4_000, 400];
  for (let at = -1; at < kills; at += 1) {
    const running = next;
    await running.saw('ready');
    if (at < kills - 1) next = signer(folder);
    const code = await freshCode(world);
    const { version } = await database().$transaction(async (tx) => (await tx.$executeRaw`select set_config('app.practice_id', ${world.practiceId}, true)`, tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: report.reportId } }, select: { version: true } })));
    const closed = once(running.child, 'close');
    const start = performance.now();
    running.child.stdin?.write(`${JSON.stringify({ ctx, asked: { reportId: report.reportId, version, signedOn: ctx.today, county: 'Sacramento', code } })}\n`);
    if (at === -1) {
      // The first is let live: it says how long a signature takes here.
      await running.saw('kept');
      const kept = performance.now();
      await closed;
      [whole, rows] = [performance.now() - start, performance.now() - kept];
    } else {
      if (at % 2 === 0) await running.saw('kept').then(() => sleep(random() * rows));
      else await sleep(random() * whole);
      running.child.kill('SIGKILL');
      await closed;
      outcome.steps[running.last()] = (outcome.steps[running.last()] ?? 0) + 1;
    }
    const found = await standingOf(world, report.reportId, code, folder);
    if (found === 'signed' || found === 'unsigned') outcome[found] += at === -1 ? 0 : 1;
    else outcome.half.push(found);
    if (at === -1 && found !== 'signed') throw new Error(`A signature that nobody killed is ${found}`);
    if (found !== 'unsigned') report = await signableReport(world, { claimNumber: `KILL-${at + 2}` });
  }
  return outcome;
}

async function freshCode(world: World): Promise<string> {
  const [code = ''] = newRecoveryCodes();
  await database().recoveryCode.create({ data: { userId: world.users.physician, codeHash: hashRecoveryCode(world.users.physician, code) } });
  return code;
}

/** 'signed' or 'unsigned' where all of it agrees, else what does not. Waits for a transaction whose process is gone. */
async function standingOf(world: World, reportId: string, code: string, folder: string): Promise<string> {
  const { practiceId } = world;
  const { row, files, events } = await inPractice(practiceId, async (tx) => {
    await tx.$queryRaw`select 1 as locked from "Report" where "practiceId" = ${practiceId}::uuid and id = ${reportId}::uuid for update`;
    return {
      row: await tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: reportId } } }),
      files: await tx.storedFile.findMany({ where: { practiceId, subjectKind: 'signed_report', subjectId: reportId } }),
      events: await tx.auditEvent.count({ where: { practiceId, operation: 'report.sign', subjectId: reportId } }),
    };
  });
  const spent = (await database().recoveryCode.findFirstOrThrow({ where: { userId: world.users.physician, codeHash: hashRecoveryCode(world.users.physician, code) } })).usedAt !== null;
  const [file] = files;
  const isClean = row.state === 'DRAFTING' && row.signedAt === null && row.sha256 === '' && row.paper === null && row.fileId === null && files.length === 0 && events === 0 && !spent;
  if (isClean) return 'unsigned';
  const isWhole = row.state === 'SIGNED' && row.signedAt !== null && row.paper !== null && files.length === 1 && file?.id === row.fileId && file.sha256 === row.sha256 && events === 1 && spent;
  if (!isWhole || !file) return `half: ${row.state}, ${files.length} files, ${events} events, code ${spent ? 'spent' : 'unspent'}`;
  const hash = createHash('sha256');
  for await (const piece of openStream(await localStore(join(folder, 'files')).get(`${practiceId}/${file.id}`), Buffer.from(unseal(file.keySealed), 'base64'))) hash.update(piece);
  return hash.digest('hex') === row.sha256 ? 'signed' : 'half: the stored bytes have another hash';
}

