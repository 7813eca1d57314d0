namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of document validation: <c>validation</c>.</summary>
    public static class Validation
    {
        /// <summary>Specifications of documents: <c>validation.assert</c>, code 0x05010000 and up.</summary>
        public static class Assert
        {
            private static readonly ErrorSubdomain Subdomain = new("validation.assert", domain: 5, subdomain: 1);

            /// <summary>
            /// <c>validation.assert.missing_nested_spec</c>, 412: All levels of an object have to be defined in the specification.
            /// </summary>
            public static PreconditionException MissingNestedSpec(Exception? innerException = null) =>
                new(Subdomain.Entry(1, "missing_nested_spec", "All levels of an object have to be defined in the specification."), innerException);

            /// <summary>
            /// <c>validation.assert.unexpected_children</c>, 412: The field type "<paramref name="type"/>" is not allowed to have children
            /// fields.
            /// </summary>
            public static PreconditionException UnexpectedChildren(string type, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "unexpected_children", "The field type \"%s\" is not allowed to have children fields.", type), innerException);

            /// <summary>
            /// <c>validation.assert.missing_parent</c>, 412: The parent field of the field "<paramref name="field"/>" is not defined.
            /// </summary>
            public static PreconditionException MissingParent(string field, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "missing_parent", "The parent field of the field \"%s\" is not defined.", field), innerException);

            /// <summary>
            /// <c>validation.assert.unexpected_properties</c>, 412: The object "<paramref name="path"/>" contains unexpected properties
            /// (allowed: <paramref name="allowed"/>).
            /// </summary>
            public static PreconditionException UnexpectedProperties(string path, string allowed, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(4, "unexpected_properties", "The object \"%s\" contains unexpected properties (allowed: %s).", path, allowed),
                    innerException);

            /// <summary><c>validation.assert.missing_type</c>, 412: Missing property "type" in field "<paramref name="field"/>".</summary>
            public static PreconditionException MissingType(string field, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "missing_type", "Missing property \"type\" in field \"%s\".", field), innerException);

            /// <summary>
            /// <c>validation.assert.unknown_type</c>, 412: In "<paramref name="field"/>": unknown type "<paramref name="type"/>".
            /// </summary>
            public static PreconditionException UnknownType(string field, string type, Exception? innerException = null) =>
                new(Subdomain.Entry(6, "unknown_type", "In \"%s\": unknown type \"%s\".", field, type), innerException);

            /// <summary>
            /// <c>validation.assert.missing_value</c>, 412: Missing property "value" in field "<paramref name="field"/>".
            /// </summary>
            public static PreconditionException MissingValue(string field, Exception? innerException = null) =>
                new(Subdomain.Entry(7, "missing_value", "Missing property \"value\" in field \"%s\".", field), innerException);

            /// <summary>
            /// <c>validation.assert.invalid_type</c>, 412: Wrong type for parameter "<paramref name="parameter"/>" (expected:
            /// <paramref name="expected"/>).
            /// </summary>
            public static PreconditionException InvalidType(string parameter, string expected, Exception? innerException = null) =>
                new(Subdomain.Entry(8, "invalid_type", "Wrong type for parameter \"%s\" (expected: %s).", parameter, expected), innerException);

            /// <summary>
            /// <c>validation.assert.not_multivalued</c>, 412: Field "<paramref name="field"/>": cannot set a property
            /// "<paramref name="property"/>" if the field is not multivalued.
            /// </summary>
            public static PreconditionException NotMultivalued(string field, string property, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(9, "not_multivalued", "Field \"%s\": cannot set a property \"%s\" if the field is not multivalued.", field, property),
                    innerException);

            /// <summary>
            /// <c>validation.assert.invalid_range</c>, 412: Property "<paramref name="property"/>": invalid range (<paramref name="min"/>
            /// &gt; <paramref name="max"/>).
            /// </summary>
            public static PreconditionException InvalidRange(string property, object? min, object? max, Exception? innerException = null) =>
                new(Subdomain.Entry(10, "invalid_range", "Property \"%s\": invalid range (%s > %s).", property, min, max), innerException);

            /// <summary>
            /// <c>validation.assert.invalid_specifications</c>, 400: Errors occured with the provided
            /// specifications:\n<paramref name="errors"/>
            /// </summary>
            public static BadRequestException InvalidSpecifications(string errors, Exception? innerException = null) =>
                new(Subdomain.Entry(11, "invalid_specifications", "Errors occured with the provided specifications:\n%s", errors), innerException);

            /// <summary>
            /// <c>validation.assert.not_found</c>, 404: No specifications defined for index <paramref name="index"/> and collection
            /// <paramref name="collection"/>
            /// </summary>
            public static NotFoundException NotFound(string index, string collection, Exception? innerException = null) =>
                new(Subdomain.Entry(12, "not_found", "No specifications defined for index %s and collection %s", index, collection), innerException);

            /// <summary><c>validation.assert.invalid_filters</c>, 400: Invalid filters validator: <paramref name="reason"/></summary>
            public static BadRequestException InvalidFilters(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(13, "invalid_filters", "Invalid filters validator: %s", reason), innerException);

            /// <summary>
            /// <c>validation.assert.incorrect_validation_format</c>, 500: Incorrect validation format stored for collection
            /// "<paramref name="collection"/>": missing "<paramref name="property"/>" property.
            /// </summary>
            public static InternalErrorException IncorrectValidationFormat(string collection, string property, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        14,
                        "incorrect_validation_format",
                        "Incorrect validation format stored for collection \"%s\": missing \"%s\" property.",
                        collection,
                        property),
                    innerException);
        }
    }
}
