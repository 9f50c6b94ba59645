import type { ContentLayout } from './content-layout';
import { storedLabel } from './stored-labels';
import type { FieldView, ViewConfiguration } from './view-configuration';

const fieldView = (layout: ContentLayout, name: string, view: FieldView): FieldView => {
  const label = storedLabel(layout.uid, name);
  const shownBy = layout.relations[name];
  return {
    edit: { ...view.edit, ...(label && { label }), ...(shownBy && { mainField: shownBy }) },
    list: { ...view.list, ...(label && { label }) },
  };
};

/** A configuration with our layout put over it; what the layout does not speak of stays. */
export const applyLayout = (
  current: ViewConfiguration,
  layout: ContentLayout,
): ViewConfiguration => ({
  settings: {
    ...current.settings,
    mainField: layout.title,
    defaultSortBy: layout.sort.by,
    defaultSortOrder: layout.sort.order,
    pageSize: layout.pageSize,
  },
  metadatas: Object.fromEntries(
    Object.entries(current.metadatas).map(([name, view]) => [name, fieldView(layout, name, view)]),
  ),
  layouts: {
    list: [...layout.list],
    edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
  },
});
