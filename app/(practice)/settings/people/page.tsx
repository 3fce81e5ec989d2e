import type { Metadata } from 'next';
import { Section } from '@/components/layout/section';
import { InvitationAction } from '@/components/people/invitation-action';
import { InviteForm } from '@/components/people/invite-form';
import { MemberRow } from '@/components/people/member-row';
import { EditPanel } from '@/components/settings/edit-panel';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { roleLabels } from '@/lib/auth/permissions';
import { listPeople } from '@/lib/features/people/queries';
import { formatInstant } from '@/lib/format/dates';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'People' };
const href = '/settings/people';

export default async function PeoplePage({ searchParams }: PageProps<'/settings/people'>) {
  const ctx = await pageFor('member.list');
  const inviting = (await searchParams).edit === 'new';
  const { members, invitations } = await listPeople(ctx, {});
  return (
    <SettingsPage title="People" href={href} role={ctx.actor.role} actions={!inviting && <ButtonLink href={`${href}?edit=new`} kind="primary">Invite a person</ButtonLink>}>
      {inviting && (
        <EditPanel title="Invite a person">
          <InviteForm />
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table rows-2">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">In reports (LC 4628)</th>
              <th scope="col">Second factor</th>
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={`${member.id} ${member.version}`} member={member} isMe={member.userId === ctx.actor.userId} />
            ))}
          </tbody>
        </table>
      </div>
      {invitations.length > 0 && (
        <Section title="Invited" count={invitations.length} className="mt-6">
          <div className="overflow-x-auto">
            <table className="data-table rows-2">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">Link</th>
                  <th scope="col">
                    <span className="sr-only">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {invitations.map((invitation) => (
                  <tr key={invitation.id}>
                    <th scope="row">
                      {invitation.name}
                      <span className="block text-xs font-normal text-muted">{invitation.email}</span>
                    </th>
                    <td>{roleLabels[invitation.role]}</td>
                    <td>
                      <StateIcon tone={invitation.hasExpired ? 'off' : 'not-begun'}>
                        {invitation.hasExpired ? 'Too old, invite again' : `Works until ${formatInstant(invitation.expiresAt, ctx.timeZone, ctx.today)}`}
                      </StateIcon>
                    </td>
                    <td className="end">
                      <InvitationAction invitationId={invitation.id} name={invitation.name} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </SettingsPage>
  );
}
