#pragma once

#include "base/id_source.h"
#include "document/operations/argument_reader.h"
#include "document/sharing/conflict.h"
#include "domain/indexed_snapshot.h"
#include "store/document_store.h"

namespace gaiyo {

// What an operation works with: its arguments, the values as they are at the start of its
// transaction, and the transaction.
struct OperationContext
{
    ArgumentReader &arguments;
    const Snapshot &snapshot;
    const IndexedSnapshot &state; // the same values with their index
    WriteTransaction &transaction;
    IdSource &ids;
    std::optional<qint64> ifUnchangedSince;
    std::optional<QJsonObject> current = {}; // set where the operation answers Conflict
    QJsonObject seen = {};                   // Operation::seen
    std::optional<FieldConflict> conflict = {};
    bool restored = false;                 // a removed row was brought back
    std::vector<RowChange> restoring = {}; // by these changes

    // The row named by the argument: an id, or for opinions also a No. as a number, or by "no" in
    // place of `name`. Errors: Invalid, NotFound.
    Result<Opinion> requireOpinion(const QString &name);
    Result<Node> requireNode(const QString &name);
    Result<Category> requireCategory(const QString &name);
    // A row of any kind, by its id.
    Result<Record> requireRow(Entity entity, const QString &name);
    // Null or absent is none. A category may be named by its id or by a symbol that is unique.
    Result<std::optional<NodeId>> nodeOrNull(const QString &name);
    Result<std::optional<CategoryId>> categoryOrNull(const QString &name);
    Result<Category> categoryNamed(const QString &named);

    QString newId();
    // The rank for a row among `siblings`: before the row named by the argument "before", which
    // must be one of them, or at the end. `self` is not counted.
    Result<QString> rankFor(const SiblingRows &siblings, const QString &self);
    Result<std::optional<RankedRow>> namedSibling(const SiblingRows &siblings, const QString &self);
    QString makeRoom(const SiblingRows &siblings, const RankedRow *before, const QString &self);

    // Conflict where one of the fields got its value after the revision that the caller saw, and
    // that value is neither `mine` nor what the caller saw.
    Result<void> checkUnchanged(Entity entity, const QString &id, const QJsonObject &mine);
    // The same for a row that came back in this transaction: what it was at the end counts.
    Result<void> checkBeforeRestoring(Entity entity, const QString &id, const QJsonObject &mine);
    // Conflict where the row has changed at all since that revision: for removals.
    Result<void> checkRowUnchanged(Entity entity, const QString &id);
    // The refusal of checkUnchanged().
    Error conflictIn(FieldConflict found, const QString &shownId);

    // The opinion named by the argument; one that a colleague removed after the revision that the
    // caller saw is brought back, with its response, so that words typed meanwhile have a place.
    Result<Opinion> requireOrRestoreOpinion(const QString &name);
};

// One operation: does its part of the transaction and answers the id of its row, or why it refuses.
// Faults of the file are no business of its: the transaction keeps them.
// A field as people are told of it; its name where they never see it.
QString fieldWords(const QString &field);

using OperationFunction = Result<QString> (*)(OperationContext &);

// None for a kind that there is not.
OperationFunction findOperationFunction(const QString &kind);

Result<QString> setConsultation(OperationContext &);
Result<QString> setSettings(OperationContext &);
Result<QString> ignoreFinding(OperationContext &);
Result<QString> addCategory(OperationContext &);
Result<QString> setCategory(OperationContext &);
Result<QString> removeCategory(OperationContext &);
Result<QString> addNode(OperationContext &);
Result<QString> setNode(OperationContext &);
Result<QString> moveNode(OperationContext &);
Result<QString> removeNode(OperationContext &);
Result<QString> keepDraftNumbers(OperationContext &);
Result<QString> addOpinion(OperationContext &);
Result<QString> setOpinion(OperationContext &);
Result<QString> moveOpinion(OperationContext &);
Result<QString> removeOpinion(OperationContext &);
Result<QString> setResponse(OperationContext &);
Result<QString> shareResponse(OperationContext &);
Result<QString> unshareResponse(OperationContext &);
Result<QString> joinOpinion(OperationContext &);
Result<QString> partOpinion(OperationContext &);
Result<QString> addLetter(OperationContext &);
Result<QString> setLetter(OperationContext &);
Result<QString> removeLetter(OperationContext &);
Result<QString> setSubmitter(OperationContext &);
Result<QString> joinSubmitters(OperationContext &);
Result<QString> addOriginal(OperationContext &);
Result<QString> correctOriginal(OperationContext &);
Result<QString> checkOriginal(OperationContext &);
Result<QString> addMask(OperationContext &);
Result<QString> removeMask(OperationContext &);
Result<QString> cutPassage(OperationContext &);
Result<QString> linkPassage(OperationContext &);
Result<QString> setAside(OperationContext &);
Result<QString> unlinkPassage(OperationContext &);
Result<QString> addPhrase(OperationContext &);
Result<QString> setPhrase(OperationContext &);
Result<QString> removePhrase(OperationContext &);
Result<QString> setStage(OperationContext &);
Result<QString> addDepartment(OperationContext &);
Result<QString> setDepartment(OperationContext &);
Result<QString> removeDepartment(OperationContext &);
Result<QString> assignDepartments(OperationContext &);
Result<QString> addRound(OperationContext &);
Result<QString> setRound(OperationContext &);
Result<QString> removeRound(OperationContext &);
Result<QString> issueSheet(OperationContext &);
Result<QString> closeSheet(OperationContext &);
Result<QString> addReplies(OperationContext &);
Result<QString> placeReply(OperationContext &);
Result<QString> takeReply(OperationContext &);
Result<QString> declineReply(OperationContext &);
Result<QString> addPlanChange(OperationContext &);
Result<QString> setPlanChange(OperationContext &);
Result<QString> movePlanChange(OperationContext &);
Result<QString> removePlanChange(OperationContext &);

// Conflict where somebody worked in the opinion since the revision that the caller saw.
Result<void> checkRemoval(OperationContext &context, const Opinion &opinion);

// Whose a response becomes that serves several opinions.
enum class ResponseFor { AllSharers, OneOpinion };

// Gives the opinion this response; for one opinion, the others keep theirs. Conflict as
// checkUnchanged().
Result<void> changeResponse(OperationContext &context, const Opinion &opinion,
                            const QString &markup, ResponseFor whose = ResponseFor::AllSharers);

// Removes the response where no opinion has it any more.
void dropUnusedResponse(OperationContext &context, const std::optional<ResponseId> &id);

// Lets go of all that names an opinion which is to be removed: its passages are unused again,
// opinions that were joined to it stand for themselves, and nobody answers for it.
void freeOpinion(OperationContext &context, const QString &id);

// The 整理番号 of a new opinion that came from no letter.
QString newRef(OperationContext &context);

Error invalidOperation(const QString &sentence);

} // namespace gaiyo
