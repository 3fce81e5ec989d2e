import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool } from 'pg';

/**
 * Prisma's adapter, except that a migration reaches PostgreSQL in one piece: the adapter cuts scripts at every
 * semicolon, which breaks function bodies. In one piece a migration also applies whole or not at all.
 */
export class WholeScriptAdapter extends PrismaPg {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await this.#pool.query(script).catch((cause: unknown) => {
        throw cause instanceof DatabaseError ? new DriverAdapterError(describe(cause)) : cause;
      });
    };
    return adapter;
  }
}

function describe({ code, message, severity, detail, column, hint }: DatabaseError) {
  return { kind: 'postgres' as const, code: code ?? 'N/A', severity: severity ?? 'N/A', message, detail, column, hint };
}
