import { readForecast } from '../../features/cash-forecasts/queries';
import { addCost } from '../../features/costs/add-cost';
import { amendCost } from '../../features/costs/amend-cost';
import { endCost } from '../../features/costs/end-cost';
import { listCosts } from '../../features/costs/queries';
import { listIncomeRows, readIncome } from '../../features/income/queries';
import { readLeakage } from '../../features/leakage/queries';
import { readNet } from '../../features/net-income/queries';
import { readHours } from '../../features/physician-hours/queries';
import { readPipeline } from '../../features/pipelines/queries';
import { readPayers, readSources } from '../../features/scorecards/queries';
import { listYearRows, readYear } from '../../features/year-books/queries';
import { at, type ContractRow } from './row';

/** The income, what comes, what is lost and left, and the books of a year. */
export const incomeContract: readonly ContractRow[] = [
  ...at('/costs/{costId}/end', { POST: endCost }),
  ...at('/costs/{costId}', { PATCH: amendCost }),
  ...at('/costs', { GET: listCosts, POST: addCost }),
  ...at('/income/csv', { GET: readIncome }, 'text/csv'),
  ...at('/income/forecast/csv', { GET: readForecast }, 'text/csv'),
  ...at('/income/forecast', { GET: readForecast }),
  ...at('/income/hours/csv', { GET: readHours }, 'text/csv'),
  ...at('/income/hours', { GET: readHours }),
  ...at('/income/leakage/csv', { GET: readLeakage }, 'text/csv'),
  ...at('/income/leakage', { GET: readLeakage }),
  ...at('/income/net/csv', { GET: readNet }, 'text/csv'),
  ...at('/income/net', { GET: readNet }),
  ...at('/income/payers/csv', { GET: readPayers }, 'text/csv'),
  ...at('/income/payers', { GET: readPayers }),
  ...at('/income/pipeline/csv', { GET: readPipeline }, 'text/csv'),
  ...at('/income/pipeline', { GET: readPipeline }),
  ...at('/income/rows/csv', { GET: listIncomeRows }, 'text/csv'),
  ...at('/income/rows', { GET: listIncomeRows }),
  ...at('/income/sources/csv', { GET: readSources }, 'text/csv'),
  ...at('/income/sources', { GET: readSources }),
  ...at('/income/year/rows', { GET: listYearRows }),
  ...at('/income/year/zip', { GET: readYear }, 'application/zip'),
  ...at('/income/year', { GET: readYear }),
  ...at('/income', { GET: readIncome }),
];
