import type { Schema, Struct } from '@strapi/strapi';

export interface UnitMeasureWord extends Struct.ComponentSchema {
  collectionName: 'components_unit_measure_words';
  info: {
    displayName: 'Measure word';
  };
  attributes: {
    word: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
  };
}

export interface UnitPluralForms extends Struct.ComponentSchema {
  collectionName: 'components_unit_plural_forms';
  info: {
    displayName: 'Plural forms';
  };
  attributes: {
    few: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    many: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    one: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    two: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    zero: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'unit.measure-word': UnitMeasureWord;
      'unit.plural-forms': UnitPluralForms;
    }
  }
}
