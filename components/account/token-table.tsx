import type { ApiToken } from '@/lib/features/api-tokens/schema';
import { formatInstant } from '@/lib/format/dates';
import { TokenAction } from './token-action';

interface Props {
  readonly tokens: readonly ApiToken[];
  readonly timeZone: string;
  readonly today: string;
}

/** One’s own API tokens, the newest first. */
export function TokenTable({ tokens, timeZone, today }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">What it is for</th>
            <th scope="col">Ends in</th>
            <th scope="col">Last used</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td className="ident">{token.lastFour}</td>
              <td>{token.lastUsedAt ? formatInstant(token.lastUsedAt, timeZone, today) : <span className="text-muted">Not yet</span>}</td>
              <td>{token.hasExpired ? <span className="text-muted">Expired</span> : formatInstant(token.expiresAt, timeZone, today)}</td>
              <td className="end">
                <TokenAction tokenId={token.id} name={token.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
