#pragma once

#include <QComboBox>

namespace gaiyo {

class FontSet;

// The choice of the booklet's font: the bundled families, and below them those that are installed
// and may be embedded, which are looked for when somebody comes to choose.
class FontBox : public QComboBox
{
    Q_OBJECT
public:
    // `fonts` must outlive it.
    explicit FontBox(const FontSet &fonts, QWidget *parent = nullptr);

    QString family() const { return currentData().toString(); }
    void setFamily(const QString &family);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showPopup() override;

private:
    void addInstalled();

    const FontSet &m_fonts;
    bool m_isFilled = false;
};

} // namespace gaiyo
