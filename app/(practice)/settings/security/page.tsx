import type { Metadata } from 'next';
import { PasswordForm } from '@/components/account/password-form';
import { SecondFactorSettings } from '@/components/account/second-factor-settings';
import { SessionTable } from '@/components/account/session-table';
import { TokenForm } from '@/components/account/token-form';
import { TokenTable } from '@/components/account/token-table';
import { Section } from '@/components/layout/section';
import { OwnQualifications } from '@/components/people/own-qualifications';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { can } from '@/lib/auth/permissions';
import { readAccount } from '@/lib/features/account/queries';
import { listApiTokens } from '@/lib/features/api-tokens/queries';
import { readOwnMembership } from '@/lib/features/people/queries';
import { listSessions } from '@/lib/features/session/queries';
import { formatInstant } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Your account' };

export default async function SecurityPage() {
  const ctx = await pageFor('account.read');
  const account = await readAccount(ctx, {});
  const { sessions } = await listSessions(ctx, {});
  const { tokens } = await listApiTokens(ctx, {});
  const membership = ctx.practiceId && can(ctx.actor.role, 'member.read_own') ? await readOwnMembership(ctx, {}) : null;
  const at = (instant: string) => formatInstant(instant, ctx.timeZone, ctx.today);
  const [demanding] = account.requiredBy;
  return (
    <SettingsPage title="Your account" subtitle={`${account.name}, ${account.email}`} href="/settings/security" role={ctx.actor.role}>
      <div className="flex max-w-[760px] flex-col gap-8">
        <Section title="Password" note={`changed ${at(account.passwordChangedAt)}`} ruled>
          <div className="pt-3">
            <PasswordForm />
          </div>
        </Section>
        <Section title="Second factor" ruled>
          <div className="flex flex-col items-start gap-3 pt-3">
            {account.secondFactor === 'on' ? (
              <>
                <StateIcon tone={account.recoveryCodesLeft < 3 ? 'check' : 'done'}>
                  On{account.secondFactorSince && ` since ${at(account.secondFactorSince)}`}, {counted(account.recoveryCodesLeft, 'recovery code')} left
                </StateIcon>
                {demanding && <p className="text-muted">{demanding} asks for it.</p>}
                <SecondFactorSettings mayTurnOff={demanding === undefined} />
              </>
            ) : (
              <>
                <StateIcon tone="not-begun">Off</StateIcon>
                <ButtonLink href="/second-factor/set-up">Set up a second factor</ButtonLink>
              </>
            )}
          </div>
        </Section>
        {membership && (
          <Section title="In reports" note="LC 4628(b)" ruled>
            <div className="pt-3">
              <OwnQualifications membership={membership} />
            </div>
          </Section>
        )}
        <Section title="Signed in" count={sessions.length}>
          <SessionTable sessions={sessions} timeZone={ctx.timeZone} today={ctx.today} />
        </Section>
        <Section title="API tokens" count={tokens.length} note="for scripts that send Authorization: Bearer">
          {tokens.length > 0 && <TokenTable tokens={tokens} timeZone={ctx.timeZone} today={ctx.today} />}
          <div className="pt-3">
            <TokenForm />
          </div>
        </Section>
      </div>
    </SettingsPage>
  );
}
