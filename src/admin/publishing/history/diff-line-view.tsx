import { Box, Flex, Typography } from '@strapi/design-system';
import type { FigureLocale } from '../../../domain/figures/figure';
import type { DiffPart } from '../desk-api/answers';
import { useWording } from '../shared/use-wording';
import type { DiffLine } from './diff-model';

interface Props {
  readonly line: DiffLine;
  readonly contentType: string;
  readonly locale: FigureLocale;
}

const STYLES = {
  added: { background: 'success100', text: 'success700' },
  removed: { background: 'danger100', text: 'danger700' },
} as const;

const Marked = ({ part, label }: { readonly part: DiffPart; readonly label: string }) => {
  if (part.change === 'same') return <>{part.text}</>;
  const { background, text } = STYLES[part.change];
  return (
    <Box tag={part.change === 'added' ? 'ins' : 'del'} background={background}>
      <Typography tag="span" variant="pi" fontWeight="bold" textColor={text}>
        {label}
      </Typography>
      <Typography tag="span" textColor={text}>
        {part.text}
      </Typography>
    </Box>
  );
};

/** One change: its field, a word for what became of it, and the words that came and went. */
export const DiffLineView = ({ line, contentType, locale }: Props) => {
  const { say, field } = useWording();
  const isMoved = line.change === 'moved';
  const [from, to] = line.parts;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Flex gap={2} paddingBottom={1}>
        <Typography variant="pi" fontWeight="bold">
          {field(contentType, line.field)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say(`diff.change.${line.change}`)}
        </Typography>
      </Flex>
      {isMoved ? (
        <Typography>
          {say('diff.moved', { from: from?.text ?? '—', to: to?.text ?? '—' })}
        </Typography>
      ) : (
        <Typography
          tag="p"
          lang={locale}
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 }}
        >
          {line.parts.map((part, at) => (
            <Marked
              key={`${part.change} ${at}`}
              part={part}
              label={part.change === 'same' ? '' : say(`diff.mark.${part.change}`)}
            />
          ))}
        </Typography>
      )}
    </Box>
  );
};
