import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { ContactsToldApart, TellContactsApart } from './schema';

/** Says that two contacts which look alike are not the same, or takes that back. @throws NotFound; RuleBroken `contact.same` */
export const tellContactsApart = command({
  name: 'contact.tell_apart',
  input: TellContactsApart,
  output: ContactsToldApart,
  async run({ ctx, input: { contactId, otherId, apart }, tx, audit }) {
    const { practiceId } = ctx;
    if (contactId === otherId) throw new RuleBroken('contact.same', 'Choose two contacts.');
    const [firstId = contactId, secondId = otherId] = [contactId, otherId].sort();
    if ((await tx.contact.count({ where: { practiceId, id: { in: [firstId, secondId] }, mergedIntoId: null } })) < 2) throw new NotFound();
    if (apart) await tx.contactsApart.createMany({ data: [{ practiceId, firstId, secondId }], skipDuplicates: true });
    else await tx.contactsApart.deleteMany({ where: { practiceId, firstId, secondId } });
    const summary = apart ? 'Said that two contacts are not the same' : 'Took back that two contacts are not the same';
    for (const [id, other] of [[contactId, otherId], [otherId, contactId]] as const) audit({ subject: ['contact', id], summary, data: { other } });
    return { contactId, otherId, apart };
  },
});
