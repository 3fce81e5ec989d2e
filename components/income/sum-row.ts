/** The row at the foot of a table that adds its columns up. */
export const sumRow = '[&>*]:h-9 [&>*]:px-3 [&>*]:font-semibold [&>*:first-child]:pl-0 [&>*:last-child]:pr-0';
