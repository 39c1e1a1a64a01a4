#pragma once

#include "document/sharing/response_groups.h"
#include "document/sharing/table_update_report.h"
#include "document/sharing/update_side.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <array>
#include <utility>

namespace gaiyo {

// Makes the steps of one update.
class TableUpdatePlan
{
public:
    // Stands before the name of a row that is yet to be made; no id has a colon.
    static inline const QString kNew = QStringLiteral("new:");

    TableUpdatePlan(UpdateSteps &update, const ReturnedTable &table, const Snapshot &now)
        : m_update(update)
        , m_table(table)
        , m_base(table.base)
        , m_exported(table.exported)
        , m_returned(table.returned)
        , m_now(now)
        , m_groups(now)
    {}

    void run();

private:
    static inline const QString kSummary = QStringLiteral("summary");
    static inline const QString kResponse = QStringLiteral("response");
    static inline const QString kCategory = QStringLiteral("category");
    static inline const QString kCount = QStringLiteral("count");
    static inline const QString kNode = QStringLiteral("node");
    static inline const std::array kFreeFields{std::pair(QStringLiteral("free1"), kFreeTexts[0]),
                                               std::pair(QStringLiteral("free2"), kFreeTexts[1]),
                                               std::pair(QStringLiteral("free3"), kFreeTexts[2])};
    static inline const QString kOpinion = QStringLiteral("opinion");
    static inline const QString kId = QStringLiteral("id");

    // One opinion in all four states.
    struct Row
    {
        const Opinion &returned;
        const Opinion &exported;
        const Opinion &base;
        const Opinion &now;
    };
    void step(const QString &kind, const QJsonObject &arguments);
    void stepOf(const OpinionId &opinion, const QString &kind, const QJsonObject &arguments);
    void tell(const OpinionId &opinion, const QString &field, const QString &table,
              const QString &document);
    static QJsonValue orNull(const QString &id);
    bool has(const QString &field) const { return m_table.fields.contains(field); }

    // False for a cell that says nothing.
    bool isSaid(const QString &field, const OpinionId &row) const;
    void leave(const OpinionId &opinion, const QString &field, const QString &table,
               const QString &document, LeftField::Reason reason = LeftField::Reason::Both);
    void compare(const Opinion &returned);
    bool isChanged(const Opinion &returned, const Opinion &exported) const;
    QString textOf(const UpdateSide &side, const Opinion &opinion, const QString &field) const;

    // A whole column that was emptied: of a person, or of a program? One opinion's words may be
    // taken away; those of all of them are asked for in the document itself. An opinion without
    // words is none: a summary is never emptied by a table.
    void findCleared();
    bool isEmptyOf(const UpdateSide &side, const Opinion &opinion, const QString &field) const;
    void leaveUnsaid(const Row &row);
    void compareWords(const Row &row);
    void compareCount(const Row &row);
    void compareFree(const Row &row);
    void compareCategory(const Row &row);

    enum class By { Symbol, Look, Words };

    // By its symbol, by one that looks the same, or by the words of the legend, alone or behind the
    // symbol. One that was renamed here since is still meant by its former name.
    const Category *findMeant(const QString &label) const;
    const Category *findMeant(const QString &label, By by) const;
    bool isMeant(const Category &category, const QString &label, By by) const;
    bool hasCategories() const { return !m_now.values.categories.empty(); }

    // "" for none; the first ones of a document are made.
    QString categoryFor(const QString &label);
    QString categoryOfNew(const Opinion &row);
    void compareNode(const Row &row);

    // A heading that was renamed or moved here since is still meant by its former path.
    std::optional<NodeId> findHeading(const QStringList &path) const;

    // Where a new row belongs; nowhere where the table has no headings any more and the document
    // has.
    std::optional<NodeId> placeOfNew(const Opinion &row) const;

    // "" for none; made where it is not there.
    QString headingFor(const std::optional<NodeId> &returned);

    // Those that came since the export: a table that comes a second time brings its new rows again.
    void findLatest();
    bool isThereAlready(const Opinion &row);
    void addOpinion(const Opinion &row);
    void compareResponse(const Row &row);

    // An opinion has the No. that it has in the document, whatever was filtered out of the table;
    // one that is not there any more, the one that the table said.
    QString returnedWords(const Row &row) const;
    QString nameOf(const OpinionId &opinion) const;

    // References to opinions that the table brings lead to what they become.
    QString markupFor(QString markup) const;

    // The response as it is written: with the pages that the table has figures for.
    QString withPages(const OpinionId &opinion, const QString &markup) const;
    void setResponse(const OpinionId &opinion, const QString &markup);

    // The words stay with those who share them and are not among `all`.
    void part(const OpinionId &opinion, const QSet<OpinionId> &all);
    bool hasResponse(const OpinionId &opinion) const;
    void writeResponses();

    // Those that get one response with each other; one of them writes it, the others share.
    void writeGroup(const std::vector<OpinionId> &changed, std::optional<OpinionId> keeper,
                    const QString &markup);
    void findGone();
    UpdateSteps &m_update;
    const ReturnedTable &m_table;
    UpdateSide m_base;
    UpdateSide m_exported;
    UpdateSide m_returned;
    UpdateSide m_now;
    ResponseGroups m_groups;
    QMultiHash<QString, OpinionId> m_latest; // by their words
    int m_known = 0;
    QHash<QString, QSet<OpinionId>> m_cleared; // by fields: whose words went with all the others
    QSet<OpinionId> m_changed;
    QSet<OpinionId> m_left; // and nothing of them taken
    QSet<OpinionId> m_new;
    QSet<OpinionId> m_rewritten; // get other words as their response
    QSet<OpinionId> m_kept;      // their response was changed here, too
};

} // namespace gaiyo
