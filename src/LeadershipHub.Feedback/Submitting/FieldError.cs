namespace LeadershipHub.Feedback.Submitting;

/// <summary>What is wrong in a field, for the person who filled it in and for the script of the form.</summary>
/// <param name="Field">Its name; "" for the form as a whole.</param>
/// <param name="Code">
/// <c>required</c>, <c>too_short</c>, <c>too_long</c>, <c>pattern</c>, <c>email</c>, <c>url</c>, <c>number</c>, <c>date</c>, <c>min</c>, <c>max</c>,
/// <c>step</c>, <c>option</c>, <c>several</c>, <c>characters</c>, <c>file_type</c>, <c>file_count</c>, <c>proof_of_work</c>, <c>proof_of_work_used</c>,
/// <c>idempotency_key</c>, <c>idempotency_mismatch</c>.
/// </param>
/// <param name="Message">A sentence.</param>
internal sealed record FieldError(string Field, string Code, string Message);
