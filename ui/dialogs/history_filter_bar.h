#pragma once

#include "session/history_filter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gaiyo {

// Above a history: whose changes are looked at, of which day, kind and opinion.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT
public:
    // Without a field for the opinion where the history is that of one.
    explicit HistoryFilterBar(bool ofOneOpinion, QWidget *parent = nullptr);

    // The people and days that there are to choose; what was chosen stays if it is still there.
    void offer(const std::vector<HistoryStep> &steps);
    HistoryFilter filter() const;
    void tellCount(size_t shown, size_t all);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(const QString &name, const QString &label, const QString &all);
    void offerKinds();
    void clear();

    QComboBox *m_by;
    QComboBox *m_day;
    QComboBox *m_kind;
    QLineEdit *m_opinion;
    QLabel *m_count;
    QPushButton *m_all;
};

} // namespace gaiyo
