import type { ReactNode } from 'react';
import {
  Box,
  Table as DesignTable,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** A table of a few columns; texts in it break, so that nothing runs out of the page. */
export const Table = ({ label, heads, rows }: Props) => (
  <Box width="100%" background="neutral0" hasRadius shadow="tableShadow">
    <DesignTable colCount={heads.length} rowCount={rows.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {head}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, cells }) => (
          <Tr key={key}>
            {cells.map((cell, at) => (
              <Td key={heads[at] ?? at}>
                {typeof cell === 'string' ? (
                  <Typography style={{ whiteSpace: 'normal' }}>{cell}</Typography>
                ) : (
                  cell
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </DesignTable>
  </Box>
);
