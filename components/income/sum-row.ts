/** The row at the foot of a table that adds its columns up. */
export const sumRow = '[&>*]:font-semibold';
