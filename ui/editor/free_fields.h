#pragma once

#include "domain/free_field.h"
#include "session/session.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace gaiyo {

class ComposingEdit;

// The free fields of the shown opinion side by side, each under the name that the document gives
// it: words are typed, one with a list of values is chosen. Those without a name are not shown,
// unless the opinion has something there.
class FreeFields : public QWidget
{
    Q_OBJECT
public:
    explicit FreeFields(Session &session, QWidget *parent = nullptr);

    // Where words are typed, in the order of the fields; the editor binds them to the session.
    ComposingEdit *edit(size_t field) const { return m_parts[field].edit; }
    QList<QWidget *> inOrder() const;
    void show(const Opinion *opinion, bool isWritable);

private:
    struct Part
    {
        QWidget *box = nullptr;
        QLabel *label = nullptr;
        ComposingEdit *edit = nullptr;
        QComboBox *choice = nullptr;
    };

    void showPart(size_t field, const FreeField &named, const QString &value, bool isWritable);
    void fillChoice(QComboBox &choice, const FreeField &named, const QString &value);
    void choose(size_t field);

    Session &m_session;
    std::optional<OpinionId> m_shown;
    std::array<Part, kMostFreeFields> m_parts;
    bool m_loading = false;
};

} // namespace gaiyo
