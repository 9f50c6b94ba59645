/** The whole edition in GraphQL: the same names as in REST. */
export const PUBLISHED_EDITION = /* GraphQL */ `
  "A metric's value before and after a correction"
  type PublishedValue {
    value: Float!
    text: String!
  }
  type PublishedChange {
    key: String!
    label: String!
    from: PublishedValue!
    to: PublishedValue!
  }
  "A public correction (更正) and what it changed"
  type PublishedCorrection {
    snapshot: Int!
    issuedAt: DateTime!
    note: String
    changes: [PublishedChange!]!
  }
  "The same edition in a language that it is published in"
  type PublishedAlternate {
    locale: I18NLocaleCode!
    snapshot: Int!
    issuedAt: DateTime!
    url: String!
  }
  type PublishedSnapshot {
    number: Int!
    locale: I18NLocaleCode!
    kind: String!
    "Of the content as it was stored, in hexadecimal"
    sha256: String
    issuedAt: DateTime!
    url: String!
  }
  "One size of an image: lengths in pixels (null where the file does not tell), size in bytes"
  type PublishedImageFormat {
    name: String!
    url: String!
    mime: String!
    width: Int
    height: Int
    size: Int!
  }
  type PublishedImage {
    url: String!
    mime: String!
    width: Int
    height: Int
    size: Int!
    formats: [PublishedImageFormat!]!
  }
  type PublishedPhoto {
    documentId: ID!
    caption: String!
    captionFigures: [ProseFigure!]!
    alternativeText: String!
    alternativeTextFigures: [ProseFigure!]!
    credit: String
    takenOn: String
    place: String
    image: PublishedImage
  }
  type PublishedLetter {
    documentId: ID!
    title: String!
    salutation: String
    body: String!
    bodyFigures: [ProseFigure!]!
    bodyHtml: String!
    bodyText: String!
    closing: String
    closingFigures: [ProseFigure!]!
    signatory: String!
    signedOn: String!
    contactEmail: String
  }
  type PublishedSection {
    documentId: ID!
    slug: String!
    kicker: String
    kickerFigures: [ProseFigure!]!
    title: String!
    titleFigures: [ProseFigure!]!
    body: String!
    bodyFigures: [ProseFigure!]!
    bodyHtml: String!
    bodyText: String!
    "Keys of the edition's metrics, in the section's order"
    metrics: [String!]!
    photos: [PublishedPhoto!]!
  }
  type PublishedUnit {
    code: String!
    name: String
  }
  "The same metric in an earlier edition"
  type PublishedTrendPoint {
    year: Int!
    value: Float!
    qualifier: String!
    text: String!
  }
  type PublishedMetric {
    documentId: ID!
    key: String!
    label: String!
    description: String
    value: Float!
    "The figure as the language prints it"
    text: String!
    kind: String!
    currency: String
    unit: PublishedUnit
    qualifier: String!
    flowOrStock: String!
    periodStart: String
    periodEnd: String
    asOf: String
    partOf: String
    highlight: Boolean!
    trend: [PublishedTrendPoint!]!
  }
  "An edition in one language, whole and resolved"
  type PublishedEdition {
    documentId: ID!
    year: Int!
    locale: I18NLocaleCode!
    title: String!
    subtitle: String
    subtitleFigures: [ProseFigure!]!
    byline: String
    publisher: String!
    periodStart: String!
    periodEnd: String!
    lede: String
    ledeFigures: [ProseFigure!]!
    ledeHtml: String
    ledeText: String
    coverPhoto: PublishedPhoto
    letter: PublishedLetter
    sections: [PublishedSection!]!
    metrics: [PublishedMetric!]!
    snapshot: PublishedSnapshot!
    corrections: [PublishedCorrection!]!
    alternates: [PublishedAlternate!]!
  }
  extend type Query {
    "The published edition of a year; null where there is none in the language"
    publishedEdition(year: Int!, locale: I18NLocaleCode): PublishedEdition
  }
`;
